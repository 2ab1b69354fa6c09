package dev.coppice.project.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.HostileText;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class XmlTextTests {

    @Test
    void whatXmlCanHoldIsReadBackAsItWas() throws Exception {
        for (String text : HostileText.samples()) {
            String written = XmlText.of(text);
            String xml = "<a b=\"" + written + "\">" + written + "</a>";

            Element read = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();

            String expected =
                    text.replaceAll("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
            assertThat(read.getTextContent()).isEqualTo(expected);
            assertThat(read.getAttribute("b")).isEqualTo(expected);
        }
    }
}
