package dev.trailcheck.engine.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made part by part, so that a test can change any of them. */
record WrittenWorkbook(Map<String, String> parts) {

    private static final String SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** One whose sheet holds these rows, as XML. */
    static WrittenWorkbook of(String rows) {
        return sheet("<sheetData>" + rows + "</sheetData>");
    }

    static WrittenWorkbook sheet(String content) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='%s' xmlns:r='r'><sheets><sheet name='a' r:id='rId1'/></sheets></workbook>"
                        .formatted(SPACE));
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>
                <Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>""");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns='%s'>%s</worksheet>".formatted(SPACE, content));
        return new WrittenWorkbook(parts);
    }

    WrittenWorkbook with(String part, String content) {
        Map<String, String> others = new LinkedHashMap<>(parts);
        others.put(part, content.replace("SPACE", SPACE));
        return new WrittenWorkbook(others);
    }

    Path in(Path folder) {
        Path file = folder.resolve("calls.drl.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
