package fr.ensemblier.ui;

/// How a state looks: its colour and its shape. The word is the caller's.
public enum StateKind {
    /// Done, agreed.
    OK("ok", "check-circle-fill"),
    /// Late or soon due.
    WARN("warn", "clock-fill"),
    /// Blocked.
    BAD("bad", "exclamation-octagon-fill"),
    /// Under way.
    INFO("info", "arrow-right-circle-fill"),
    /// Closed, or not begun.
    NONE("none", "circle");

    private final String style;
    private final String icon;

    StateKind(String style, String icon) {
        this.style = style;
        this.icon = icon;
    }

    public String style() {
        return style;
    }

    public String icon() {
        return icon;
    }
}
