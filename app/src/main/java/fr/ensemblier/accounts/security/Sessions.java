package fr.ensemblier.accounts.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/// Two requests of one session may write the same attribute at once, as two quick taps do: the later one wins, none
/// fails.
@Configuration
class Sessions {

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer laterAttributeWins() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
