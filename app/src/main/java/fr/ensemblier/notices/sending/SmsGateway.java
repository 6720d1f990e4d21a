package fr.ensemblier.notices.sending;

/// Sends a text message. An operator's gateway is a bean of this type; without one the simulator keeps them.
interface SmsGateway {

    /// Hands the words over, or throws: the outbox then tries again later.
    void send(String phone, String words);
}
