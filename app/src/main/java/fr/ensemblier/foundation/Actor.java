package fr.ensemblier.foundation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who acts in a request or a job, as the database rules need to know it.
///
/// Each statement runs with the settings of the current actor (see [ActorDataSource]); row-level security decides from
/// them. Nobody signed in is a [Visitor], who sees what is published and nothing else.
public sealed interface Actor {

    /// The word that the policies of the database compare with.
    String kind();

    /// A name for the log and for "by whom", never empty.
    String name();

    default Optional<PlatformId> tenant() {
        return Optional.empty();
    }

    default Optional<UUID> accountKey() {
        return Optional.empty();
    }

    /// Somebody on the public site.
    record Visitor() implements Actor {
        @Override
        public String kind() {
            return "visitor";
        }

        @Override
        public String name() {
            return "visiteur";
        }
    }

    /// A member of a platform's team. `head` may change settings, people of the team and read the audit log.
    record Team(UUID account, String name, PlatformId platform, boolean head) implements Actor {
        @Override
        public String kind() {
            return "team";
        }

        @Override
        public Optional<PlatformId> tenant() {
            return Optional.of(platform);
        }

        @Override
        public Optional<UUID> accountKey() {
            return Optional.of(account);
        }
    }

    /// Somebody who recruits for one organisation of one platform. `owner` may invite colleagues. `places` are the
    /// establishments that she recruits for; none named means all of the organisation.
    record Employer(UUID account, String name, PlatformId platform, UUID organisation, boolean owner, Set<UUID> places)
            implements Actor {

        public Employer {
            places = Set.copyOf(places);
        }

        /// One who recruits for every place of the organisation.
        public Employer(UUID account, String name, PlatformId platform, UUID organisation, boolean owner) {
            this(account, name, platform, organisation, owner, Set.of());
        }

        /// Whether she recruits for that place of her organisation.
        public boolean at(UUID place) {
            return places.isEmpty() || places.contains(place);
        }

        @Override
        public String kind() {
            return "employer";
        }

        @Override
        public Optional<PlatformId> tenant() {
            return Optional.of(platform);
        }

        @Override
        public Optional<UUID> accountKey() {
            return Optional.of(account);
        }
    }

    /// A counsellor of a referral body (prescripteur) of one platform.
    record Referrer(UUID account, String name, PlatformId platform, UUID organisation) implements Actor {
        @Override
        public String kind() {
            return "referrer";
        }

        @Override
        public Optional<PlatformId> tenant() {
            return Optional.of(platform);
        }

        @Override
        public Optional<UUID> accountKey() {
            return Optional.of(account);
        }
    }

    /// A person who opened her space with a link or a code. `name` is what she wants to be called.
    record Candidate(UUID person, String name, PlatformId platform) implements Actor {
        @Override
        public String kind() {
            return "candidate";
        }

        @Override
        public Optional<PlatformId> tenant() {
            return Optional.of(platform);
        }
    }

    /// Somebody of the national level (CNSA): figures of all platforms, no name.
    record National(UUID account, String name) implements Actor {
        @Override
        public String kind() {
            return "national";
        }

        @Override
        public Optional<UUID> accountKey() {
            return Optional.of(account);
        }
    }

    /// The data protection officer (DPO) of a platform: the log of openings and the restricted archive, no living file.
    record Officer(UUID account, String name, PlatformId platform) implements Actor {
        @Override
        public String kind() {
            return "officer";
        }

        @Override
        public Optional<PlatformId> tenant() {
            return Optional.of(platform);
        }

        @Override
        public Optional<UUID> accountKey() {
            return Optional.of(account);
        }
    }

    /// Signed in with the first factor only, or without a role yet: may finish signing in, nothing else.
    record Unconfirmed(UUID account, String name) implements Actor {
        @Override
        public String kind() {
            return "unconfirmed";
        }

        @Override
        public Optional<UUID> accountKey() {
            return Optional.of(account);
        }
    }

    /// A job or a listener; with a platform it sees that tenant only, without it all of them.
    record Machine(String name, @Nullable PlatformId platform) implements Actor {
        @Override
        public String kind() {
            return "machine";
        }

        @Override
        public Optional<PlatformId> tenant() {
            return Optional.ofNullable(platform);
        }
    }
}
