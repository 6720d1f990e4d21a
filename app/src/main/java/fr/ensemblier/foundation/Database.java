package fr.ensemblier.foundation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the database is and who connects to it: the owner migrates, the application works, the matching feed reads.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EnsemblierSettings.class)
class Database {

    /// Reaches the database as one of its three roles.
    interface Access {
        String url();

        String password(String role);

        String owner();
    }

    static final String APPLICATION = "ensemblier_app";
    static final String MATCHING = "ensemblier_matching";
    private static final long CONNECTION_MS = 3000;
    private static final long VALIDATION_MS = 1000;

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "ensemblier.database.url", matchIfMissing = true, havingValue = "none")
    EmbeddedPostgres embeddedPostgres(EnsemblierSettings settings) throws IOException, SQLException {
        return LocalPostgres.start(settings.data());
    }

    @Bean
    Access access(EnsemblierSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        var postgres = embedded.getIfAvailable();
        if (postgres != null) {
            return local(postgres);
        }
        var given = given(settings.database());
        GivenDatabase.check(given);
        return given;
    }

    private static Access given(EnsemblierSettings.Given given) {
        return new Access() {
            @Override
            public String url() {
                return given.url();
            }

            @Override
            public String password(String role) {
                return switch (role) {
                    case APPLICATION -> given.password();
                    case MATCHING -> given.matchingPassword();
                    default -> given.ownerPassword();
                };
            }

            @Override
            public String owner() {
                return given.owner();
            }
        };
    }

    private static Access local(EmbeddedPostgres postgres) {
        return new Access() {
            @Override
            public String url() {
                return postgres.getJdbcUrl("postgres", LocalPostgres.DATABASE);
            }

            @Override
            public String password(String role) {
                return "local";
            }

            @Override
            public String owner() {
                return "postgres";
            }
        };
    }

    @Bean
    JdbcConnectionDetails applicationAccess(Access access) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return APPLICATION;
            }

            @Override
            public String getPassword() {
                return access.password(APPLICATION);
            }

            @Override
            public String getJdbcUrl() {
                return withoutUser(access.url());
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerAccess(Access access) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return access.owner();
            }

            @Override
            public String getPassword() {
                return access.password(access.owner());
            }

            @Override
            public String getJdbcUrl() {
                return withoutUser(access.url());
            }
        };
    }

    /// The connections of the matching feed: cards and published offers, nothing else (R-P7).
    @Bean(defaultCandidate = false, destroyMethod = "close")
    HikariDataSource matchingDataSource(Access access) {
        var config = new HikariConfig();
        config.setPoolName("matching");
        config.setJdbcUrl(withoutUser(access.url()));
        config.setUsername(MATCHING);
        config.setPassword(access.password(MATCHING));
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECTION_MS);
        config.setValidationTimeout(VALIDATION_MS);
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("socketTimeout", "30");
        config.setReadOnly(true);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Bean
    static BeanPostProcessor actorInEachConnection() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") && bean instanceof DataSource pool ? new ActorDataSource(pool) : bean;
            }
        };
    }

    /// The driver lets a user in the address win over the one we give, so it must not stand there.
    static String withoutUser(String url) {
        var parts = url.split("\\?", 2);
        if (parts.length == 1) {
            return url;
        }
        var kept = Arrays.stream(parts[1].split("&"))
                .filter(one -> !one.isEmpty() && !one.startsWith("user=") && !one.startsWith("password="))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? parts[0] : parts[0] + "?" + kept;
    }
}
