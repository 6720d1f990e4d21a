/// An appointment that a referral body takes for somebody it sent.
@NullMarked
package fr.ensemblier.appointments.referred;

import org.jspecify.annotations.NullMarked;
