package org.xiangbang.engine.source;

import java.io.ByteArrayInputStream;
import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnParser;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.DomDocument;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/**
 * Reads a model of BPMN as the engine's own reader does, with the same refusals. That one reads the schema anew with every model, and
 * checks twice.
 */
@Component
public class BpmnReader {
    private static final String SCHEMA = "org/camunda/bpm/model/bpmn/schema/BPMN20.xsd";
    private static final String SCHEMA_LANGUAGE = "http://java.sun.com/xml/jaxp/properties/schemaLanguage";
    private static final String SCHEMA_SOURCE = "http://java.sun.com/xml/jaxp/properties/schemaSource";

    private final BpmnParser parser = new WithOneSchema();

    /** @throws ModelException if it is not XML, has a DOCTYPE, or is not BPMN */
    public BpmnModelInstance read(byte[] model) {
        return parser.parseModelFromStream(new ByteArrayInputStream(model));
    }

    private static final class WithOneSchema extends BpmnParser {
        @Override
        protected void configureFactory(DocumentBuilderFactory factory) {
            super.configureFactory(factory);
            factory.setAttribute(SCHEMA_SOURCE, null);
            factory.setAttribute(SCHEMA_LANGUAGE, null);
            factory.setValidating(false);
            try {
                factory.setSchema(SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(schema()));
            } catch (SAXException e) {
                throw new IllegalStateException(e);
            }
        }

        private static URL schema() {
            return BpmnParser.class.getClassLoader().getResource(SCHEMA);
        }

        /** It was checked while it was read. */
        @Override
        public void validateModel(DomDocument document) {}
    }
}
