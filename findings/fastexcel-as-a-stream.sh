#!/bin/sh
# A workbook that fastexcel writes cannot be read as a stream: java.util.zip.ZipInputStream refuses its first entry.
#
# fastexcel 0.20.2 writes the parts through opczip 1.2.0, with their sizes behind the data. ZipInputStream, which believes what stands
# in front of and behind each entry, says "invalid entry size (expected 0 but got …)"; ZipFile and fastexcel's own
# reader go by the central directory and read every part. The file is a valid package, so whoever checks uploaded workbooks entry by
# entry from the request's stream refuses good ones: keep the upload in a file or an array and open it by its central directory.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>look</groupId><artifactId>look</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.dhatim</groupId><artifactId>fastexcel</artifactId><version>0.20.2</version></dependency>
    <dependency><groupId>org.dhatim</groupId><artifactId>fastexcel-reader</artifactId><version>0.20.2</version></dependency>
  </dependencies>
</project>
XML
mvn -q dependency:copy-dependencies -DoutputDirectory=lib
cat > Look.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

class Look {
    public static void main(String[] args) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "look", "1.0")) {
            book.newWorksheet("需求").value(0, 0, "黑水县");
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            while (zip.getNextEntry() != null) zip.readAllBytes();
            System.out.println("as a stream: read");
        } catch (ZipException refused) {
            System.out.println("as a stream: " + refused.getMessage().replaceAll("\\d{2,}", "N"));
        }
        var file = Files.write(Path.of("book.xlsx"), bytes.toByteArray());
        try (var zip = new ZipFile(file.toFile())) {
            System.out.println("by its directory: " + (zip.size() > 5 ? "read" : "not read"));
        }
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            System.out.println("by its own reader: " + book.getFirstSheet().read().get(0).getCellText(0));
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*' Look.java | tee seen
cat > expected <<'TXT'
as a stream: invalid entry size (expected 0 but got N bytes)
by its directory: read
by its own reader: 黑水县
TXT
diff expected seen && echo "as found"
