package org.xiangbang.access.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Department;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.Regions;
import org.xiangbang.access.administration.DeskOffer;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Region;

/** Reads the desk of a row: the region by its code or name, department and post by their codes or their names in any language. */
@Component
class StaffDesks {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final List<StaffColumn> OF_A_DESK =
            List.of(StaffColumn.REGION, StaffColumn.DEPARTMENT, StaffColumn.POST);

    private final Regions regions;
    private final DeskOffer offer;
    private final DeskNames names;

    StaffDesks(Regions regions, DeskOffer offer, DeskNames names) {
        this.regions = regions;
        this.offer = offer;
        this.names = names;
    }

    /** Reads the rows of one file, in which the same regions come again and again. */
    Reading reading() {
        return new Reading();
    }

    final class Reading {
        private final Map<String, Object> places = new HashMap<>();
        private final Map<Region, List<DeskOffer.Offered>> offered = new HashMap<>();

        /**
         * @return the desk; empty if the row names none
         * @throws FormRefused naming the columns that are missing or wrong
         */
        Optional<Desk> desk(StaffFile.Entry row) {
            if (OF_A_DESK.stream().anyMatch(row.formulas()::containsKey)) throw new Findings.Unread("desk");
            if (OF_A_DESK.stream().allMatch(column -> row.of(column).isEmpty())) return Optional.empty();
            var missing = new Findings();
            OF_A_DESK.forEach(column -> missing.check(() -> {
                if (row.of(column).isEmpty()) throw new FormRefused(column.word(), "field.required");
            }));
            missing.orThrow(List.of());
            var region = region(row.of(StaffColumn.REGION));
            var department = department(row.of(StaffColumn.DEPARTMENT), region);
            var post = post(row.of(StaffColumn.POST), department, region);
            return Optional.of(new Desk(department.department().code(), post, region.code()));
        }

        private Region region(String written) {
            var found = places.computeIfAbsent(written, this::found);
            if (found instanceof FormRefused refused) throw refused;
            return (Region) found;
        }

        private Object found(String written) {
            try {
                return regions.requireInForce(StaffColumn.REGION.word(), written);
            } catch (FormRefused unknown) {
                return unknown;
            }
        }

        private DeskOffer.Offered department(String written, Region region) {
            return offered.computeIfAbsent(region, offer::at).stream()
                    .filter(o -> calledSo(o.department(), written))
                    .findFirst()
                    .orElseThrow(() -> new FormRefused(
                            StaffColumn.DEPARTMENT.word(),
                            "staff.department-unknown",
                            regions.name(region.code()),
                            written));
        }

        private String post(String written, DeskOffer.Offered department, Region region) {
            return department.posts().stream()
                    .filter(post -> post.equals(written)
                            || LANGUAGES.stream()
                                    .anyMatch(l -> names.post(post, l).equalsIgnoreCase(written)))
                    .findFirst()
                    .orElseThrow(() -> new FormRefused(
                            StaffColumn.POST.word(),
                            "staff.post-unknown",
                            regions.name(region.code()),
                            department.department().shortName(),
                            written));
        }

        private static boolean calledSo(Department department, String written) {
            return Stream.of(department.code(), department.name(), department.shortName())
                            .anyMatch(written::equals)
                    || department.nameEn().equalsIgnoreCase(written);
        }
    }
}
