package fr.ensemblier.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// What a hand does on a page, whoever's hand it is.
final class OnAPage {

    private OnAPage() {}

    /// The button that says this, or more.
    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /// The first button that says this and no more.
    static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /// The first link that says this, or more.
    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    static void fill(Page page, String field, String value) {
        page.locator("[name=" + field + "]").fill(value);
    }

    /// Its label lies over it.
    static void choose(Page page, String field, String value) {
        page.locator("[name=" + field + "][value=\"" + value + "\"]")
                .first()
                .check(new Locator.CheckOptions().setForce(true));
    }

    /// One box that stands for itself.
    static void check(Page page, String field) {
        page.locator("[name=" + field + "]").check(new Locator.CheckOptions().setForce(true));
    }

    static void commune(Page page, String name) {
        page.locator("#commune").fill(name);
        takeTheFirst(page);
    }

    /// The first answer that the completion proposes.
    static void takeTheFirst(Page page) {
        page.getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION).first().click();
    }
}
