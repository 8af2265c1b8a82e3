package org.caseloom.ontology.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.imports.FileHead;

/**
 * The rows of a sheet of an Excel workbook (SpreadsheetML, ECMA-376 part 1, 18): texts and numbers as they are stored,
 * formulas by their stored value. Read here rather than with a library because all a terminology needs of a workbook is
 * its texts, while the libraries replace the XML parser of the whole process or bring twenty jars. Not thread-safe.
 */
final class ExcelRows implements Rows {
    private static final String ZIP = "PK\003\004";

    private final ZipFile workbook;
    private final XMLStreamReader sheet;
    private final List<String> texts;
    private final List<String> columns;
    private int number;

    ExcelRows(Path path, Shape shape) throws IOException {
        this.workbook = new ZipFile(path.toFile());
        try {
            this.texts = texts();
            this.sheet = Xml.reader(open("xl/worksheets/sheet" + shape.sheet() + ".xml"));
            for (int skipped = 0; skipped < shape.skippedLines(); skipped++) {
                next();
            }
            Row header = shape.header() ? next() : null;
            this.columns = header == null ? shape.columns() : header.cells();
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            workbook.close();
            throw unreadable instanceof IOException io ? io : new IOException(unreadable.getMessage(), unreadable);
        }
    }

    /** The header of a workbook, its names separated by tabs; empty text where the file is no workbook. */
    static String header(FileHead head, Shape shape) {
        if (!head.text().startsWith(ZIP)) {
            return "";
        }
        try (ExcelRows rows = new ExcelRows(head.path(), shape)) {
            return String.join("\t", rows.columns());
        } catch (IOException otherZip) {
            // any other file that is a ZIP, or a workbook without that sheet: not of this layout
            return "";
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            while (sheet.hasNext()) {
                sheet.next();
                if (Xml.starts(sheet, "row")) {
                    Row row = row();
                    if (!row.blank()) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException broken) {
            // a cell may also refer to a text that is not there
            throw new IOException("row " + number + ": " + broken.getMessage(), broken);
        }
    }

    private Row row() throws XMLStreamException {
        String written = sheet.getAttributeValue(null, "r");
        number = written == null ? number + 1 : Integer.parseInt(written);
        List<String> cells = new ArrayList<>();
        while (!Xml.ends(sheet, "row")) {
            sheet.next();
            if (Xml.starts(sheet, "c")) {
                String place = sheet.getAttributeValue(null, "r");
                int column = place == null ? cells.size() : column(place);
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(cell());
            }
        }
        return new Row(number, cells);
    }

    private String cell() throws XMLStreamException {
        boolean shared = "s".equals(sheet.getAttributeValue(null, "t"));
        StringBuilder text = new StringBuilder();
        while (!Xml.ends(sheet, "c")) {
            sheet.next();
            if (Xml.starts(sheet, "v") || Xml.starts(sheet, "t")) {
                text.append(sheet.getElementText());
            }
        }
        return shared ? texts.get(Integer.parseInt(text.toString())) : text.toString();
    }

    /** The texts that cells refer to by number; without the readings that Japanese Excel keeps beside them. */
    private List<String> texts() throws IOException, XMLStreamException {
        List<String> found = new ArrayList<>();
        if (workbook.getEntry("xl/sharedStrings.xml") == null) {
            return found;
        }
        try (InputStream strings = open("xl/sharedStrings.xml")) {
            XMLStreamReader reader = Xml.reader(strings);
            StringBuilder text = new StringBuilder();
            boolean reading = false;
            while (reader.hasNext()) {
                reader.next();
                reading = Xml.starts(reader, "rPh") || reading && !Xml.ends(reader, "rPh");
                if (Xml.starts(reader, "t") && !reading) {
                    text.append(reader.getElementText());
                } else if (Xml.ends(reader, "si")) {
                    found.add(text.toString());
                    text.setLength(0);
                }
            }
        }
        return found;
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = workbook.getEntry(name);
        if (entry == null) {
            throw new IOException("the workbook has no " + name);
        }
        return workbook.getInputStream(entry);
    }

    /** 27 of {@code AB12}: the column of a place, from 0. */
    private static int column(String place) {
        int column = 0;
        for (int at = 0; at < place.length() && Character.isLetter(place.charAt(at)); at++) {
            column = column * 26 + place.charAt(at) - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
