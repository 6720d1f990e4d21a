package fr.ensemblier.placements.register;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.util.List;

record NewPage(
        String person,
        String personHref,
        HireForm form,
        String establishment,
        List<Option> ways,
        List<Choice> looking,
        List<Option> occupations,
        List<Option> contracts,
        List<FieldError> errors) {}
