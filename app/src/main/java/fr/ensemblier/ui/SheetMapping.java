package fr.ensemblier.ui;

import java.util.List;

/// The columns of a spreadsheet, and what each is taken for: `sample` are the first rows under `titles`.
public record SheetMapping(
        String action,
        String fileName,
        String said,
        List<Column> columns,
        List<Option> options,
        List<String> titles,
        List<List<String>> sample,
        List<FieldError> errors) {

    /// One answer that is looked for, and the number of the column chosen, or nothing.
    public record Column(String field, String label, boolean required, String value) {}
}
