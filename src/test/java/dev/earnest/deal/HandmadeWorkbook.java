package dev.earnest.deal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together by hand, for what no library would write. */
public final class HandmadeWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /** Cells of style 1 show a day, of 2 a share, of 3 money with a unit behind it, of 4 a length of time. */
    private static final String STYLES = "<styleSheet xmlns='" + MAIN
            + "'><numFmts count='2'><numFmt numFmtId='170' formatCode='#,##0.00\\ \"day\"'/>"
            + "<numFmt numFmtId='171' formatCode='[h]:mm'/></numFmts><cellXfs count='5'><xf numFmtId='0'/>"
            + "<xf numFmtId='14'/><xf numFmtId='10'/><xf numFmtId='170'/><xf numFmtId='171'/></cellXfs></styleSheet>";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private HandmadeWorkbook(String rows, String settings) {
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='" + PACKAGE + "content-types'>" + type("workbook", "sheet.main")
                        + type("worksheets/sheet1", "worksheet") + type("styles", "styles") + "</Types>");
        parts.put("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS + "'>" + settings
                        + "<sheets><sheet name='Deals' sheetId='1' r:id='rId1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml")));
        parts.put("xl/styles.xml", STYLES);
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** A workbook of one sheet with these {@code <row>} elements. */
    public static HandmadeWorkbook of(String rows) {
        return new HandmadeWorkbook(rows, "");
    }

    /** The same with settings of the workbook before its list of sheets. */
    public static HandmadeWorkbook of(String rows, String settings) {
        return new HandmadeWorkbook(rows, settings);
    }

    /** The same with one more sheet behind it, with these {@code <row>} elements. */
    public HandmadeWorkbook withSheet(String name, String rows) {
        register(type("worksheets/sheet2", "worksheet"), relation(4, "worksheet", "worksheets/sheet2.xml"));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (part, book) ->
                        book.replace("</sheets>", "<sheet name='" + name + "' sheetId='2' r:id='rId4'/></sheets>"));
        parts.put(
                "xl/worksheets/sheet2.xml",
                "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
        return this;
    }

    /** The same whose first sheet is hidden: {@code hidden} or {@code veryHidden}. */
    public HandmadeWorkbook hidden(String how) {
        parts.computeIfPresent(
                "xl/workbook.xml", (part, book) -> book.replace("sheetId='1'", "sheetId='1' state='" + how + "'"));
        return this;
    }

    /** The same with texts that cells of the type {@code s} name by their place, from 0. */
    public HandmadeWorkbook withTexts(String... texts) {
        parts.put("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + String.join("", texts) + "</sst>");
        register(type("sharedStrings", "sharedStrings"), relation(3, "sharedStrings", "sharedStrings.xml"));
        return this;
    }

    /** Names a part to the workbook, as what it is and where it stands. */
    private void register(String type, String relation) {
        parts.computeIfPresent("[Content_Types].xml", (part, types) -> types.replace("</Types>", type + "</Types>"));
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (part, all) -> all.replace("</Relationships>", relation + "</Relationships>"));
    }

    /** A row of deals: its number, and the element of the cell in column D, the amount. */
    public static String deal(int row, String amount) {
        return "<row r='" + row + "'>" + text("A" + row, "D" + row) + text("B" + row, "P-101") + "<c r='C" + row
                + "' s='1'><v>46027</v></c>" + amount + "</row>";
    }

    /** The row of names above {@link #deal}. */
    public static String names() {
        return "<row r='1'>" + text("A1", "deal_id") + text("B1", "partner_id") + text("C1", "close_date")
                + text("D1", "amount") + "</row>";
    }

    /** The element of a cell that holds a text. */
    public static String text(String cell, String text) {
        return "<c r='" + cell + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String type(String part, String type) {
        return "<Override PartName='/xl/" + part
                + ".xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml'/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id='rId" + id + "' Type='" + RELATIONS + "/" + type + "' Target='" + target + "'/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns='" + PACKAGE + "relationships'>" + all + "</Relationships>";
    }

    /** Writes it; the file's name is told. */
    public Path write(Path file) throws IOException {
        return zip(file, parts);
    }

    /** Writes it with so many megabytes of blanks behind its rows, which pack to nearly nothing. */
    public Path writeGrown(Path file, int megabytes) throws IOException {
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String[] halves = part.getValue().split("(?=</sheetData>)", 2);
                zip.write(halves[0].getBytes(StandardCharsets.UTF_8));
                for (int i = 0; halves.length > 1 && i < megabytes; i++) {
                    zip.write(blanks);
                }
                zip.write((halves.length > 1 ? halves[1] : "").getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** A zip file of such parts. */
    public static Path zip(Path file, Map<String, String> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
