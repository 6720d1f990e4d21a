package fr.ensemblier.events.model;

/// The kinds of events that platforms hold (D1; evaluation report 7.2.1, 8.1.1), each with what it asks of the rest.
public enum EventKind {
    INFORMATION("Information collective", Entry.REGISTERED),
    JOB_DATING("Job dating", Entry.REGISTERED),
    FORUM("Forum", Entry.OPEN),
    OPEN_DAY("Journée portes ouvertes", Entry.OPEN, true),
    FORTNIGHT("Quinzaine thématique", Entry.NONE, true),
    MAPS("MAPS, métiers d’avenir porteurs de sens", Entry.REGISTERED),
    BUS_TOUR("Tournée en bus", Entry.OPEN, true),
    WEBINAR("Webinaire", Entry.REGISTERED),
    ESCAPE_GAME("Jeu d’évasion", Entry.REGISTERED),
    CLUB("Club", Entry.REGISTERED),
    COACH_TRAINING("Formation de coachs", Entry.REGISTERED),
    OUTREACH("Aller vers les habitants", Entry.COUNTED),
    PARTNER_MEETING("Intervention chez un partenaire", Entry.COUNTED);

    /// How one comes in: by registration alone; freely, and who wishes registers; freely, and who came is counted; not
    /// at all, since its moments are what one goes to.
    public enum Entry {
        REGISTERED,
        OPEN,
        COUNTED,
        NONE
    }

    private final String words;
    private final Entry entry;
    private final boolean gathers;

    EventKind(String words, Entry entry) {
        this(words, entry, false);
    }

    EventKind(String words, Entry entry, boolean gathers) {
        this.words = words;
        this.entry = entry;
        this.gathers = gathers;
    }

    public String words() {
        return words;
    }

    public Entry entry() {
        return entry;
    }

    /// Whether other events are its moments: the stops of a bus, the houses that open, the days of a fortnight.
    public boolean gathers() {
        return gathers;
    }

    /// It may last for weeks; any other is over on the day after it began.
    public boolean lasts() {
        return gathers;
    }

    /// Where one may register before.
    public boolean registers() {
        return entry == Entry.REGISTERED || entry == Entry.OPEN;
    }

    /// Where people come without a word: they are counted.
    public boolean counts() {
        return entry == Entry.OPEN || entry == Entry.COUNTED;
    }
}
