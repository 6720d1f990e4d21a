package fr.ensemblier.ui;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What just happened, said once at the top of the next page, with a way to undo it where there is one.
///
/// A controller writes `Flash.ok("Profil validé.").after(redirect)` before it redirects.
public record Flash(Kind kind, String text, @Nullable Link undo) implements Serializable {

    static final String ATTRIBUTE = "flash";

    /// How it looks: shape and colour follow.
    public enum Kind {
        OK("ok", "check-circle-fill"),
        WARN("warn", "exclamation-triangle-fill"),
        BAD("bad", "exclamation-octagon-fill"),
        INFO("info", "info-circle-fill");

        private final String style;
        private final String icon;

        Kind(String style, String icon) {
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

    public static Flash ok(String text) {
        return new Flash(Kind.OK, text, null);
    }

    public static Flash warn(String text) {
        return new Flash(Kind.WARN, text, null);
    }

    public static Flash bad(String text) {
        return new Flash(Kind.BAD, text, null);
    }

    public static Flash info(String text) {
        return new Flash(Kind.INFO, text, null);
    }

    /// Adds the act that takes it back: « Annuler ». It is posted.
    public Flash undoneBy(String label, String href) {
        return new Flash(kind, text, new Link(label, href));
    }

    /// Shows it on the page the browser is sent to.
    public void after(RedirectAttributes redirect) {
        redirect.addFlashAttribute(ATTRIBUTE, this);
    }

    /// Shows it on the page that is answered now.
    public void on(Map<String, Object> model) {
        model.put(ATTRIBUTE, this);
    }
}
