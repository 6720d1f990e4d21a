package fr.ensemblier.placements.register;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.util.List;

record CorrectPage(
        String title,
        String back,
        CorrectForm form,
        String establishment,
        List<Option> occupations,
        List<Option> contracts,
        List<Option> reasons,
        List<FieldError> errors) {}
