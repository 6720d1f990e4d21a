package fr.ensemblier.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/// What a filling is made of, as one short number: its classes, the reference data, the tables. Another number, and the
/// same filling would give something else today.
final class Fingerprint {

    private static final List<String> MADE_OF = List.of(
            "classpath*:fr/ensemblier/demonstration/**/*.class",
            "classpath*:reference/*",
            "classpath*:db/migration/**/*.sql");
    private static final int LENGTH = 16;

    private Fingerprint() {}

    static String now() {
        return of(new PathMatchingResourcePatternResolver());
    }

    static String of(ResourcePatternResolver resources) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var pattern : MADE_OF) {
                var found = resources.getResources(pattern);
                Arrays.sort(found, Comparator.comparing(Fingerprint::name));
                for (var one : found) {
                    digest.update(one.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The end of the address, the same in a jar and in a folder.
    private static String name(Resource one) {
        try {
            return one.getURL().getPath().replaceFirst("^.*/(fr/ensemblier|reference|db/migration)/", "$1/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
