package org.xiangbang.web.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.xiangbang.shared.FormRefused;

/**
 * Looks through a workbook before it is read. The reader holds the table of texts in memory and takes the addresses of cells as they
 * are, so both have to be bounded before.
 */
final class SheetBounds {
    private static final int MOST_PARTS = 500;
    private static final long MOST_BYTES = 128L * 1024 * 1024;

    /** The table of texts, the styles and all other parts that are no tables. */
    private static final long MOST_BYTES_OF_A_PART = 16L * 1024 * 1024;

    private static final int BUFFER = 16 * 1024;
    private static final Pattern TABLE = Pattern.compile("xl/worksheets/[^/]+\\.xml", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");

    private final String field;
    private final int mostRows;
    private long bytes;

    SheetBounds(String field, int mostRows) {
        this.field = field;
        this.mostRows = mostRows;
    }

    /** @throws FormRefused if it is no workbook, or unpacks to too much, or has too many rows */
    void check(byte[] content) {
        try (var zip = ZipFile.builder()
                .setByteArray(content)
                .setIgnoreLocalFileHeader(true)
                .get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) throw new FormRefused(field, "sheet.unpacks-too-much");
            for (var part : parts) count(zip, part);
            for (var part : parts) if (TABLE.matcher(part.getName()).matches()) rows(zip, part);
        } catch (IOException | XMLStreamException | IllegalArgumentException damaged) {
            throw new FormRefused(field, "sheet.no-workbook");
        }
    }

    private void count(ZipFile zip, ZipArchiveEntry part) throws IOException {
        var most = TABLE.matcher(part.getName()).matches() ? MOST_BYTES : MOST_BYTES_OF_A_PART;
        var buffer = new byte[BUFFER];
        long here = 0;
        try (var in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                here += read;
                bytes += read;
                if (here > most || bytes > MOST_BYTES) throw new FormRefused(field, "sheet.unpacks-too-much");
            }
        }
    }

    /** Counts the rows that hold anything; a row may be formatted and empty. */
    private void rows(ZipFile zip, ZipArchiveEntry part) throws IOException, XMLStreamException {
        try (var in = zip.getInputStream(part)) {
            var table = table(in);
            var counted = false;
            for (int rows = 0; table.hasNext(); ) {
                if (table.next() != XMLStreamReader.START_ELEMENT) continue;
                var name = table.getLocalName();
                if (name.equals("row")) counted = false;
                if (name.equals("c")) requireAddress(table.getAttributeValue(null, "r"));
                if (counted || !name.matches("v|is|f")) continue;
                counted = true;
                if (++rows > mostRows) throw new FormRefused(field, "sheet.too-many-rows", mostRows);
            }
        }
    }

    private static void requireAddress(String address) throws IOException {
        if (address != null && !ADDRESS.matcher(address).matches()) throw new IOException("no cell: " + address);
    }

    private static XMLStreamReader table(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }
}
