package fr.ensemblier.demonstration;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What people say of themselves, in agreement with who they are and what they answered.
final class PeopleMessages {

    /// The answers that a message may speak of.
    record Said(boolean man, boolean night, boolean free, boolean training, boolean atHome, String experience) {}

    private record Message(String woman, String man, Predicate<Said> when) {

        Message(String both, Predicate<Said> when) {
            this(both, both, when);
        }
    }

    private static final Set<String> MEN = Set.of(
            "Yanis", "Thomas", "Bruno", "Karim", "Mohamed", "Julien", "Oumar", "David", "Kevin", "Rachid", "Lucas");

    private static final List<Message> MESSAGES = List.of(
            new Message(
                    "J’ai aidé ma grand-mère pendant deux ans. J’aime parler avec les gens et je suis patiente.",
                    "J’ai aidé ma grand-mère pendant deux ans. J’aime parler avec les gens et je suis patient.",
                    said -> said.experience().equals("A aidé un proche")),
            new Message(
                    "Je cherche un travail utile, près de chez moi. Je suis à l’heure et j’apprends vite.", _ -> true),
            new Message(
                    "J’ai travaillé dix ans en magasin. Aujourd’hui, je veux un métier tourné vers les autres.",
                    said -> said.experience().equals("A travaillé dans un autre métier")),
            new Message(
                    "Je connais bien les personnes âgées. Je sais écouter et prendre le temps.",
                    said -> said.experience().startsWith("A travaillé à domicile")
                            || said.experience().startsWith("A travaillé en maison de retraite")),
            new Message("J’aime cuisiner, marcher et discuter. Je peux commencer rapidement.", Said::free),
            new Message("Je souhaite me former et rester dans la région. J’apprends vite.", Said::training),
            new Message("Le travail de nuit me convient. Je suis calme et je sais veiller.", Said::night),
            new Message("Les horaires du matin me vont bien. J’ai l’habitude du travail en équipe.", _ -> true),
            new Message(
                    "Je suis calme et organisée. J’aime que la maison soit agréable pour la personne.",
                    "Je suis calme et organisé. J’aime que la maison soit agréable pour la personne.",
                    Said::atHome));

    private PeopleMessages() {}

    static boolean man(String firstName) {
        return MEN.contains(firstName);
    }

    static String of(World world, Said said) {
        var message =
                world.one(MESSAGES.stream().filter(one -> one.when().test(said)).toList());
        return said.man() ? message.man() : message.woman();
    }
}
