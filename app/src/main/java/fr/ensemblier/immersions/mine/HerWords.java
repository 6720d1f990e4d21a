package fr.ensemblier.immersions.mine;

import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.StateWords;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.immersions.model.Views;
import fr.ensemblier.ui.French;
import org.springframework.stereotype.Component;

/// An immersion in words for her: no acronym, and what comes next.
@Component
class HerWords {

    private final Telling telling;
    private final Views views;

    HerWords(Telling telling, Views views) {
        this.telling = telling;
        this.views = views;
    }

    static String frame(LegalFrame frame) {
        return switch (frame) {
            case PMSMP -> "Essayer le métier plusieurs jours";
            case VISIT -> "Venir voir quelques heures";
            case MINI_STAGE -> "Faire un mini-stage pendant les vacances";
            case PUPIL -> "Observer, avec mon établissement scolaire";
        };
    }

    static String meaning(LegalFrame frame) {
        return switch (frame) {
            case PMSMP -> "Avec une convention signée. Vous gardez vos droits, et ce n’est pas payé.";
            case VISIT -> "Sans rien faire vous-même.";
            case MINI_STAGE -> "Cinq jours au plus, avec la chambre de commerce.";
            case PUPIL -> "Avec une convention de l’établissement.";
        };
    }

    MinePages.Line line(Immersion one) {
        var view = one.state() instanceof ImmersionState.Past
                && views.of(one.platform(), one.id()).stream()
                        .anyMatch(asked -> asked.side() == Views.Side.PERSON && asked.said() == null);
        return new MinePages.Line(
                PlacesController.HERE + "/" + one.id(),
                French.capital(telling.what(one)),
                French.capital(telling.when(one)),
                StateWords.kind(one.state()),
                state(one),
                view ? "Donner mon avis" : one.state() instanceof ImmersionState.Drafted ? "Lire et signer" : null);
    }

    static String state(Immersion one) {
        return switch (one.state()) {
            case ImmersionState.Wished _ -> "Votre conseiller vous appelle";
            case ImmersionState.Requested _ -> "La structure réfléchit";
            case ImmersionState.Accepted _ -> "Acceptée, dates à fixer";
            case ImmersionState.Drafted _ -> "À signer";
            case ImmersionState.Signed _, ImmersionState.HandedOff _ -> "Prévue";
            case ImmersionState.Running _ -> "En cours";
            case ImmersionState.Ended _ -> "Faite";
            case ImmersionState.Interrupted _ -> "Interrompue";
            case ImmersionState.Cancelled _ -> "Annulée";
            case ImmersionState.Refused _ -> "La structure n’a pas pu";
        };
    }

    static String now(Immersion one) {
        return switch (one.state()) {
            case ImmersionState.Wished _ -> "Vous préparez l’immersion ensemble. La structure est prévenue ensuite.";
            case ImmersionState.Requested _ ->
                "La structure a reçu votre demande. Elle lit votre prénom et vos mots, rien d’autre.";
            case ImmersionState.Accepted _ ->
                "Bonne nouvelle : la structure vous accueille. Votre conseiller fixe les dates avec vous.";
            case ImmersionState.Drafted _ -> "Lisez la convention, puis signez-la avant le premier jour.";
            case ImmersionState.Signed _ -> "Tout est signé. Bonne découverte !";
            case ImmersionState.HandedOff _ -> "Les dates sont fixées. Votre conseiller vous dit quand tout est signé.";
            case ImmersionState.Running _ -> "Un souci, une absence ? Appelez votre conseiller.";
            case ImmersionState.Past _ -> "Faites le bilan avec votre conseiller : ce qui vous a plu, ce qui suit.";
            case ImmersionState.Cancelled _ -> "Elle n’aura pas lieu. Votre conseiller en cherche une autre avec vous.";
            case ImmersionState.Refused _ ->
                "La structure n’a pas pu cette fois. Votre conseiller en cherche une autre avec vous.";
        };
    }
}
