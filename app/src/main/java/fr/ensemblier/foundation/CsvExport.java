package fr.ensemblier.foundation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/// Streams a list as a CSV file that a French spreadsheet opens: UTF-8 with its mark, `;`, one row at a time.
///
/// A text that a spreadsheet would compute (`=`, `+`, `-`, `@`…) is made harmless by an apostrophe before it. A number
/// given as a [Number] stays one, with a decimal comma.
///
/// ```java
/// try (var csv = CsvExport.to(response, "employeurs.csv", "Nom", "Commune")) {
///     rows.forEach(row -> csv.row(row.name(), row.commune()));
/// }
/// ```
public final class CsvExport implements AutoCloseable {

    private static final char MARK = '\uFEFF';

    /// As French people write a day, which their spreadsheets read as one.
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Writer writer;

    private CsvExport(Writer writer) {
        this.writer = writer;
    }

    /// Starts the answer: a download named `fileName`.
    public static CsvExport to(HttpServletResponse response, String fileName, String... columns) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try {
            return to(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), columns);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static CsvExport to(Writer writer, String... columns) {
        var export = new CsvExport(new BufferedWriter(writer));
        export.write(String.valueOf(MARK));
        export.row((Object[]) columns);
        return export;
    }

    public void row(@Nullable Object... cells) {
        write(Arrays.stream(cells).map(CsvExport::cell).collect(Collectors.joining(";")) + "\r\n");
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number number) {
            return number.toString().replace('.', ',');
        }
        if (value instanceof LocalDate day) {
            return day.format(DAY);
        }
        var text = harmless(value.toString());
        return text.matches("(?s).*[;\"\\r\\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private void write(String text) {
        try {
            writer.write(text);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
