package fr.ensemblier.matching.meeting;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.util.List;

record HirePage(
        String id,
        String called,
        String name,
        String offer,
        HireForm hire,
        List<Option> contracts,
        List<FieldError> errors) {}
