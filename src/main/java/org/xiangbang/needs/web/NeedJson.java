package org.xiangbang.needs.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.xiangbang.needs.Beneficiaries;
import org.xiangbang.needs.Need;
import org.xiangbang.needs.NeedContent;
import org.xiangbang.needs.NeedList;
import org.xiangbang.needs.Targets;
import org.xiangbang.shared.Schedule;

/**
 * A need as the interface returns it; amounts are decimal strings in yuan.
 *
 * @param servedBy number of the project that took it up or met it; absent before, and where the caller may not see the project
 */
record NeedJson(
        String caseNo,
        String title,
        String status,
        String region,
        String place,
        @JsonUnwrapped Reported reported,
        int libraryYear,
        String priority,
        Boolean suitable,
        List<String> wantedHelp,
        LocalDate publishedOn,
        String servedBy) {

    /** What was reported apart from name and place. */
    record Reported(
            String category,
            String nature,
            @JsonUnwrapped Schedule schedule,
            String responsibleUnit,
            String task,
            String amount,
            List<Line> funding,
            @JsonUnwrapped Beneficiaries beneficiaries,
            @JsonUnwrapped Targets targets,
            String participation,
            List<String> departments) {

        static Reported of(NeedContent content) {
            return new Reported(
                    content.category(),
                    content.nature(),
                    content.schedule(),
                    content.responsibleUnit(),
                    content.task(),
                    content.financing().amount().yuan(),
                    content.financing().lines().stream()
                            .map(f -> new Line(f.source(), f.amount().yuan(), f.note()))
                            .toList(),
                    content.beneficiaries(),
                    content.targets(),
                    content.participation(),
                    content.departments());
        }
    }

    record Line(String source, String amount, String note) {}

    record Item(
            String caseNo,
            String title,
            String status,
            String region,
            String place,
            String category,
            String amount,
            @JsonUnwrapped NeedList.Reach reach,
            int libraryYear,
            Boolean suitable,
            LocalDate publishedOn,
            String servedBy) {

        static Item of(NeedList.Item i) {
            return new Item(
                    i.caseNo(),
                    i.title(),
                    i.status(),
                    i.region(),
                    i.place(),
                    i.category(),
                    i.amount().yuan(),
                    i.reach(),
                    i.libraryYear(),
                    i.suitable(),
                    i.publishedOn(),
                    i.servedBy());
        }
    }

    /** @param seen the projects that the caller may see */
    static NeedJson of(Need need, Set<String> seen) {
        var content = need.content();
        return new NeedJson(
                need.caseNo(),
                content.title(),
                need.status().word(),
                content.location().region().code(),
                content.location().place(),
                Reported.of(content),
                need.libraryYear(),
                need.priority(),
                need.suitable(),
                need.wantedHelp(),
                need.publishedOn(),
                seen.contains(need.servedBy()) ? need.servedBy() : null);
    }
}
