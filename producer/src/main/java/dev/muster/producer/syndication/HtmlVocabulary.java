package dev.muster.producer.syndication;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The elements and attributes of HTML 4.01 and 5 that describe text, tables, pictures and forms. None of them runs a
 * program or loads a document; what is not listed is left out.
 */
final class HtmlVocabulary {

    private static final Set<String> ELEMENTS = words("""
            a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas caption center cite
            code col colgroup command data datagrid datalist dd del details dfn dialog dir div dl dt em event-source
            fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd keygen label
            legend li m main map mark menu meter multicol nav nextid nobr noscript ol optgroup option output p picture pre
            progress q rb rbc rp rt rtc ruby s samp search section select small sound source spacer span strike strong sub
            summary sup table tbody td textarea tfoot th thead time tr track tt u ul var video wbr
            """);

    private static final Set<String> VOID = words(
            "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr");

    private static final Set<String> PROGRAMS = words("script style");

    /** Their content is no text of the page. */
    private static final Set<String> OPAQUE = words("script style applet object iframe template");

    private static final Set<String> ATTRIBUTES = words("""
            abbr accept accept-charset accesskey action align alt autocomplete autofocus axis background balance bgcolor
            bgproperties border bordercolor bordercolordark bordercolorlight bottompadding cellpadding cellspacing ch
            challenge char charoff charset checked choff cite class clear color cols colspan compact contenteditable
            controls coords data datafld datapagesize datasrc datetime default delay dir disabled draggable dynsrc enctype
            end face for form frame galleryimg gutter headers height hidden hidefocus high href hreflang hspace icon id
            inputmode ismap keytype kind label lang leftspacing list longdesc loop loopcount loopend loopstart low lowsrc
            max maxlength media method min multiple muted name nohref noshade nowrap open optimum pattern ping placeholder
            point-size poster pqg preload prompt radiogroup readonly rel repeat-max repeat-min replace required rev
            rightspacing role rows rowspan rules scope selected shape size span src srclang srcset start step style summary
            suppress tabindex target template title toppadding type unselectable urn usemap valign value variable volume
            vrml vspace width wrap xml:lang
            """);

    /** The attributes that hold an address, behind the elements that have them. */
    private static final Set<String> ADDRESSES =
            Arrays.stream("""
            a href,area href,audio src,blockquote cite,body background,del cite,form action,img longdesc,img lowsrc,img src,
            img usemap,input src,input usemap,ins cite,q cite,source src,table background,td background,track src,
            video poster,video src
            """.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet());

    private HtmlVocabulary() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    static boolean isElement(String name) {
        return ELEMENTS.contains(name);
    }

    /** Whether an element has no content and no end tag. */
    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    static boolean isOpaque(String name) {
        return OPAQUE.contains(name);
    }

    /** Whether the content is a program or a style. */
    static boolean isProgram(String name) {
        return PROGRAMS.contains(name);
    }

    static boolean isAttribute(String name) {
        return ATTRIBUTES.contains(name);
    }

    static boolean isAddress(String element, String attribute) {
        return ADDRESSES.contains(element + ' ' + attribute);
    }
}
