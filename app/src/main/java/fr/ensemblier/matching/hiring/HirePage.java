package fr.ensemblier.matching.hiring;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.util.List;

record HirePage(
        String back,
        String list,
        String called,
        String name,
        String offer,
        HireForm hire,
        List<Option> contracts,
        List<FieldError> errors) {}
