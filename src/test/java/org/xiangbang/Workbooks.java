package org.xiangbang;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as somebody fills them in, and as nobody should. */
public final class Workbooks {
    private Workbooks() {}

    /** A text that begins with = is a formula, a number is one. */
    public static byte[] of(List<? extends List<?>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", null)) {
            var sheet = book.newWorksheet("人员");
            for (int row = 0; row < rows.size(); row++)
                for (int column = 0; column < rows.get(row).size(); column++)
                    cell(sheet, row, column, rows.get(row).get(column));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) sheet.value(row, column, number);
        else if (value.toString().startsWith("="))
            sheet.formula(row, column, value.toString().substring(1));
        else if (!value.toString().isEmpty()) sheet.value(row, column, value.toString());
    }

    /** A workbook whose only table is this XML. */
    public static byte[] ofTable(String xml) {
        var parts = new TreeMap<String, byte[]>();
        parts.put("[Content_Types].xml", utf8("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>"""));
        parts.put("_rels/.rels", utf8("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                </Relationships>"""));
        parts.put("xl/_rels/workbook.xml.rels", utf8("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                </Relationships>"""));
        parts.put("xl/workbook.xml", utf8("""
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"""));
        parts.put("xl/worksheets/sheet1.xml", utf8(xml));
        return zip(parts);
    }

    /** A package of these parts. */
    public static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
