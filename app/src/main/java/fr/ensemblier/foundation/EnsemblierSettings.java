package fr.ensemblier.foundation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator sets, all from the environment (`docs/operations.md`).
///
/// `data` is the folder of the embedded database and of the files; blank means a temporary one that is lost.
/// `baseUrl` is the address that mails link to. `demonstration` fills invented data and opens `/demonstration`; it
/// refuses
/// to start beside a given database or mail server.
@ConfigurationProperties("ensemblier")
public record EnsemblierSettings(
        @DefaultValue("") String data,
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue("false") boolean demonstration,
        @DefaultValue("false") boolean empty,
        @DefaultValue("ensemblier.invalid") String mailDomain,
        @DefaultValue Given database) {

    /// A database that somebody runs: address, and the passwords of the three roles.
    public record Given(
            @DefaultValue("none") String url,
            @DefaultValue("postgres") String owner,
            @DefaultValue("") String ownerPassword,
            @DefaultValue("") String password,
            @DefaultValue("") String matchingPassword) {}

    /// The folder of kept files, or null when the data are temporary.
    public @Nullable Path folder() {
        return data.isBlank() ? null : Path.of(data);
    }
}
