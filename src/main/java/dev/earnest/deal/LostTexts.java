package dev.earnest.deal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a sheet that name a text by a place at which the workbook has none. The library reads them as empty texts, so
 * the sheet is gone through for them once where such a text comes up.
 */
final class LostTexts {
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final Path workbook;
    private final String sheet;
    private @Nullable Map<String, String> places;

    /** @param sheet how the workbook's relations call the sheet */
    LostTexts(Path workbook, String sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
    }

    /** The place that an empty text of a cell was sought at; null where the text is there, and empty. */
    @Nullable
    String place(String cell) {
        Map<String, String> known = places;
        if (known == null) {
            known = find();
            places = known;
        }
        return known.get(cell);
    }

    private Map<String, String> find() {
        Map<String, String> lost = new HashMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            ZipEntry texts = zip.getEntry(TEXTS);
            ZipEntry rows = zip.getEntry(target(zip));
            if (rows != null) {
                collect(zip, rows, texts == null ? 0 : count(zip, texts), lost);
            }
        } catch (IOException | XMLStreamException e) {
            return lost; // the reading of the rows tells what is broken
        }
        return lost;
    }

    private String target(ZipFile zip) throws IOException, XMLStreamException {
        ZipEntry relations = zip.getEntry(RELATIONS);
        if (relations == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(relations)) {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && sheet.equals(reader.getAttributeValue(null, "Id"))) {
                    String target = reader.getAttributeValue(null, "Target");
                    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
                }
            }
        }
        return "";
    }

    private static int count(ZipFile zip, ZipEntry texts) throws IOException, XMLStreamException {
        int count = 0;
        try (InputStream in = zip.getInputStream(texts)) {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            while (reader.hasNext()) {
                count += reader.next() == XMLStreamReader.START_ELEMENT
                                && reader.getLocalName().equals("si")
                        ? 1
                        : 0;
            }
        }
        return count;
    }

    private static void collect(ZipFile zip, ZipEntry rows, int count, Map<String, String> lost)
            throws IOException, XMLStreamException {
        try (InputStream in = zip.getInputStream(rows)) {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            String cell = null;
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if (reader.getLocalName().equals("c")) {
                    cell = "s".equals(reader.getAttributeValue(null, "t")) ? reader.getAttributeValue(null, "r") : null;
                } else if (cell != null && reader.getLocalName().equals("v")) {
                    String place = reader.getElementText();
                    if (!isBelow(place, count)) {
                        lost.put(cell, place);
                    }
                }
            }
        }
    }

    private static boolean isBelow(String place, int count) {
        try {
            return Integer.parseInt(place) < count;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
