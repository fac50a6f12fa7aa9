package org.xiangbang.demonstration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.xiangbang.access.NamedRegion;
import org.xiangbang.shared.Region;

/**
 * Reads {@code demonstration/regions.csv}: real places have the codes of the statistical list, the invented ones have codes that the
 * list does not hold, and are marked.
 */
final class DemonstrationRegions {
    private DemonstrationRegions() {}

    static List<NamedRegion> read() throws IOException {
        var text = new ClassPathResource("demonstration/regions.csv").getContentAsString(StandardCharsets.UTF_8);
        return text.lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cell -> new NamedRegion(new Region(cell[0]), cell[1], Boolean.parseBoolean(cell[2])))
                .toList();
    }
}
