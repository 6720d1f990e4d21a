package fr.ensemblier.notices.sending;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Stands for the gateway of an operator: it logs that a message left, without its words or number (they are personal).
/// The demonstration shows them from the outbox.
@Component
class SmsSimulator implements SmsGateway {

    private static final Logger LOG = LoggerFactory.getLogger(SmsSimulator.class);

    @Override
    public void send(String phone, String words) {
        LOG.info("Text message of {} characters handed to the simulator", words.length());
    }
}
