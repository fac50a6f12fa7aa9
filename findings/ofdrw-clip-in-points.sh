#!/bin/sh
# A clip that is set on a scaled page of ofdrw-graphics2d is written into the OFD in the wrong measure.
#
# The page of OFDGraphicsDocument 2.3.6 is measured in millimeters. After scale(25.4/72), which whoever draws a PDF page needs, setClip of
# a rectangle from 72 to 144 points (25.4 to 50.8 mm) is written as those millimeters with the inverse of the scale as its CTM, which
# makes 72 to 144 millimeters of it; what is filled has its millimeters without a CTM. A reader that obeys the clip shows another
# part of it. Draw without a clip, or set it before the scale. PDFBox's PageDrawer sets one for every page.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>look</groupId><artifactId>look</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.ofdrw</groupId><artifactId>ofdrw-graphics2d</artifactId><version>2.3.6</version></dependency>
  </dependencies>
</project>
XML
mvn -q dependency:copy-dependencies -DoutputDirectory=lib
cat > Look.java <<'JAVA'
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.ofdrw.graphics2d.OFDGraphicsDocument;

class Look {
    public static void main(String[] args) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var document = new OFDGraphicsDocument(bytes)) {
            var page = document.newPage(210, 297);
            page.scale(25.4 / 72, 25.4 / 72);
            page.setClip(new Rectangle2D.Double(72, 72, 72, 72));
            page.fill(new Rectangle2D.Double(0, 0, 300, 300));
            page.dispose();
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry())
                if (part.getName().endsWith("Content.xml")) tell(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void tell(String page) {
        var data = Pattern.compile("AbbreviatedData>M ([\\d.]+)").matcher(page);
        data.find();
        data.find();
        var begin = Double.parseDouble(data.group(1));
        var matrix = Pattern.compile("CTM=\"([\\d.]+)").matcher(page);
        var scale = matrix.find() ? Double.parseDouble(matrix.group(1)) : 1;
        System.out.println("a clip of 25.4 mm begins at " + Math.round(begin * scale * 10) / 10.0 + " mm");
    }
}
JAVA
java -cp 'lib/*' Look.java | tee seen
cat > expected <<'TXT'
a clip of 25.4 mm begins at 72.0 mm
TXT
diff expected seen && echo "as found"
