package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Four platforms with their words, telephones (numbers of fiction) and partners.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class PlatformsFilling implements Filling {

    private record Shown(
            PlatformId id, String tagline, String hotline, String hours, String email, List<String> partners) {}

    private static final List<Shown> SHOWN = List.of(
            new Shown(
                    World.GIRONDE,
                    "Aider, soigner, accompagner : votre métier est tout près",
                    "05 36 49 33 33",
                    "Du lundi au vendredi, de 9 h à 18 h. Le jeudi jusqu’à 20 h. Appel gratuit.",
                    "bonjour@baam.invalid",
                    List.of("le conseil départemental de la Gironde", "la CNSA", "France Travail", "la Région")),
            new Shown(
                    World.LYON,
                    "Prendre soin, un métier près de chez vous",
                    "04 65 71 69 69",
                    "Du lundi au vendredi, de 9 h à 17 h.",
                    "bonjour@prendre-soin-lyon.invalid",
                    List.of("la Métropole de Lyon", "la CNSA", "l’agence régionale de santé")),
            new Shown(
                    World.AUTONOMY,
                    "Un emploi qui compte, entre Versailles et Nanterre",
                    "01 99 00 78 92",
                    "Du lundi au samedi, de 8 h 30 à 18 h 30.",
                    "bonjour@autonomy.invalid",
                    List.of("les conseils départementaux des Yvelines et des Hauts-de-Seine", "la CNSA")),
            new Shown(
                    World.TOULOUSE,
                    "Faire connaître et relier les métiers de l’autonomie",
                    "05 36 49 31 31",
                    "Du lundi au vendredi, de 9 h à 17 h.",
                    "bonjour@autonomie31.invalid",
                    List.of("Toulouse Métropole", "le conseil départemental de la Haute-Garonne", "la CNSA")));

    /// Invented like the rest, so that the legal pages are seen whole.
    private record Notice(PlatformId id, String form, String address, String siret, String director, String dpo) {}

    private static final List<Notice> NOTICES = List.of(
            new Notice(
                    World.GIRONDE,
                    "Fondation",
                    "1 rue de l’Exemple, 33000 Bordeaux",
                    "00033000100011",
                    "Hélène Dutour",
                    "donnees@baam.invalid"),
            new Notice(
                    World.LYON,
                    "Groupement d’intérêt public",
                    "1 rue de l’Exemple, 69003 Lyon",
                    "00069000100011",
                    "Anne-Laure Vuillermet",
                    "donnees@prendre-soin-lyon.invalid"),
            new Notice(
                    World.AUTONOMY,
                    "Agence interdépartementale",
                    "1 rue de l’Exemple, 78000 Versailles",
                    "00078000100011",
                    "Fabrice Lemoigne",
                    "donnees@autonomy.invalid"),
            new Notice(
                    World.TOULOUSE,
                    "Association",
                    "1 rue de l’Exemple, 31000 Toulouse",
                    "00031000100011",
                    "Mireille Escoubès",
                    "donnees@autonomie31.invalid"));

    private final JdbcTemplate jdbc;
    private final Platforms platforms;

    PlatformsFilling(JdbcTemplate jdbc, Platforms platforms) {
        this.jdbc = jdbc;
        this.platforms = platforms;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void fill(World world) {
        jdbc.batchUpdate(
                """
                update platform
                   set tagline = ?, hotline = ?, hours = ?, email = ?, partners = string_to_array(?, '|')
                 where id = ?
                """,
                SHOWN.stream()
                        .map(one -> new Object[] {
                            one.tagline(),
                            one.hotline(),
                            one.hours(),
                            one.email(),
                            String.join("|", one.partners()),
                            one.id().value()
                        })
                        .toList());
        jdbc.batchUpdate(
                """
                insert into platform_legal (platform_id, legal_form, address, siret, director, host, dpo, accessibility,
                       at, by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                NOTICES.stream()
                        .map(one -> new Object[] {
                            one.id().value(),
                            one.form(),
                            one.address(),
                            one.siret(),
                            one.director(),
                            "Hébergeur inventé, 2 rue de l’Exemple, 75001 Paris, 01 99 00 20 20",
                            one.dpo(),
                            one.dpo().replace("donnees@", "accessibilite@"),
                            Timestamp.from(world.daysAgo(300, 400)),
                            one.director()
                        })
                        .toList());
        refreshWhenKept();
    }

    private void refreshWhenKept() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            platforms.refresh();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                platforms.refresh();
            }
        });
    }
}
