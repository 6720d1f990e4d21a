/// Hours attended (R-W8): the sheet to sign, the hours of a day, the certificate.
@NullMarked
package fr.ensemblier.training.attendance;

import org.jspecify.annotations.NullMarked;
