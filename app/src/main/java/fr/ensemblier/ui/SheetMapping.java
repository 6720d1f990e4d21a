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

    /// Those that need a look first: guessed, required, or wrong.
    public List<Column> found() {
        return columns.stream().filter(this::told).toList();
    }

    /// Those that the file does not seem to hold.
    public List<Column> missing() {
        return columns.stream().filter(column -> !told(column)).toList();
    }

    private boolean told(Column column) {
        return column.required() || !column.value().isEmpty() || FieldError.of(errors, column.field()) != null;
    }

    /// One answer that is looked for, and the number of the column chosen, or nothing.
    public record Column(String field, String label, boolean required, String value) {}
}
