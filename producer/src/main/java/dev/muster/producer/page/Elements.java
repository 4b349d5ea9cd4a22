package dev.muster.producer.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the elements of one page hold, by their tags, roles and names. Remembers names, which pages repeat; not thread safe. */
final class Elements {

    /** Elements in which nothing is ever text of the page. */
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "button",
            "input",
            "select",
            "textarea",
            "option",
            "audio",
            "video",
            "canvas",
            "map",
            "head",
            "link",
            "meta",
            "rp",
            "rt",
            "applet",
            "progress",
            "meter",
            "datalist",
            "frameset",
            "param",
            "source",
            "track",
            "img",
            "amp-ad",
            "amp-sidebar",
            "amp-analytics",
            "amp-consent",
            "amp-social-share");

    private static final Set<String> LINES = Set.of("br", "hr", "tr", "dt", "dd", "caption", "td", "th", "label");

    private static final Set<String> NO_BOXES = Set.of("br", "hr");

    private static final Set<String> BESIDE_TAGS = Set.of("nav", "footer", "dialog", "menu", "figcaption", "figure");

    private static final Set<String> DOUBTFUL_TAGS = Set.of("aside", "form", "header");

    private static final Set<String> BESIDE_ROLES = Set.of(
            "navigation",
            "complementary",
            "contentinfo",
            "banner",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "tablist",
            "tooltip",
            "alert");

    private static final String[] NAMED_BY = {"class", "id", "data-component", "data-testid"};

    private static final Names NAMES = Names.load();

    private final Map<String, Role> known = new HashMap<>();

    /** Whether nothing in it is ever text of the page. */
    static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName());
    }

    /** Whether a line ends before it and behind it. */
    static boolean breaksLine(Element element) {
        return element.isBlock() || LINES.contains(element.normalName());
    }

    /** Whether it holds lines. Elements that pages make up have a dash in their name. */
    static boolean isBox(Element element) {
        String tag = element.normalName();
        return breaksLine(element) && !NO_BOXES.contains(tag) && !tag.equals("label") || tag.indexOf('-') > 0;
    }

    static boolean isLink(Element element) {
        return element.normalName().equals("a") && element.hasAttr("href");
    }

    Role role(Element element) {
        String tag = element.normalName();
        if (tag.equals("body")) {
            return Role.PLAIN;
        }
        if (isHidden(element)) {
            return Role.BESIDE;
        }
        if (element.attr("itemprop").equalsIgnoreCase("articleBody")) {
            return Role.STORY;
        }
        return worse(byTag(element, tag), byName(element));
    }

    private static Role worse(Role byTag, Role byName) {
        return byTag == Role.BESIDE || byName == Role.PLAIN || byTag.compareTo(byName) > 0 ? byTag : byName;
    }

    private static Role byTag(Element element, String tag) {
        if (BESIDE_TAGS.contains(tag)
                || BESIDE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
            return Role.BESIDE;
        }
        return DOUBTFUL_TAGS.contains(tag) ? Role.DOUBTFUL : Role.PLAIN;
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || style.contains("display:none")
                || style.contains("display: none")
                || style.contains("visibility:hidden");
    }

    private Role byName(Element element) {
        Role found = Role.PLAIN;
        for (String attribute : NAMED_BY) {
            String names = element.attr(attribute);
            Role role = names.isEmpty() ? Role.PLAIN : known.computeIfAbsent(names, NAMES::role);
            found = stronger(found, role);
        }
        return found;
    }

    private static Role stronger(Role one, Role other) {
        if (one == Role.STORY || other == Role.PLAIN) {
            return one;
        }
        return other == Role.STORY || other.compareTo(one) > 0 ? other : one;
    }
}
