package fr.ensemblier.matching.inbox;

import fr.ensemblier.matching.CardView;
import fr.ensemblier.ui.FieldError;
import java.util.List;

record AskPage(CardView card, String message, String times, String answerBefore, List<FieldError> errors) {}
