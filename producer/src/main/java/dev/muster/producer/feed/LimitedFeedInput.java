package dev.muster.producer.feed;

import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import java.util.Map;

/** Rome's parser with limits on what a document may make it do; document types, and with them entities, stay refused. */
final class LimitedFeedInput extends WireFeedInput {

    /** Far above any feed; without them a page of nested elements keeps the parser busy for minutes. */
    private static final Map<String, String> LIMITS = Map.of(
            "http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "200",
            "http://www.oracle.com/xml/jaxp/properties/elementAttributeLimit", "1000",
            "http://www.oracle.com/xml/jaxp/properties/maxXMLNameLimit", "1000");

    @Override
    protected SAXBuilder createSAXBuilder() {
        SAXBuilder builder = super.createSAXBuilder();
        LIMITS.forEach(builder::setProperty);
        return builder;
    }
}
