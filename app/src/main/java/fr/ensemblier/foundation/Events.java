package fr.ensemblier.foundation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;

/// Listeners of module events run as a machine that sees all tenants, since no request stands behind them.
@Configuration(proxyBeanMethods = false)
class Events {

    @Bean
    TaskDecorator machineActor() {
        return task -> () -> Actors.machine("events", task);
    }
}
