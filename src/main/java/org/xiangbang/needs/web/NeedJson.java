package org.xiangbang.needs.web;

import java.time.LocalDate;
import java.util.List;
import org.xiangbang.needs.Need;
import org.xiangbang.needs.NeedList;
import org.xiangbang.shared.Money;

/** A need as the interface gives it; amounts are decimal strings in yuan. */
record NeedJson(
        String caseNo,
        String title,
        String status,
        String region,
        String place,
        String category,
        String nature,
        LocalDate startsOn,
        LocalDate endsOn,
        String responsibleUnit,
        String task,
        String amount,
        List<Line> funding,
        long households,
        long people,
        Long liftedHouseholds,
        Long monitoredHouseholds,
        String outputTarget,
        String benefitTarget,
        String satisfactionTarget,
        String participation,
        List<String> departments,
        int libraryYear,
        String priority,
        Boolean suitable,
        List<String> wantedHelp,
        LocalDate publishedOn) {

    record Line(String source, String amount, String note) {}

    record Item(
            String caseNo,
            String title,
            String status,
            String region,
            String place,
            String amount,
            long households,
            long people,
            int libraryYear,
            Boolean suitable,
            LocalDate publishedOn) {

        static Item of(NeedList.Item i) {
            return new Item(
                    i.caseNo(),
                    i.title(),
                    i.status(),
                    i.region(),
                    i.place(),
                    i.amount().yuan(),
                    i.households(),
                    i.people(),
                    i.libraryYear(),
                    i.suitable(),
                    i.publishedOn());
        }
    }

    static NeedJson of(Need need) {
        var content = need.content();
        var people = content.beneficiaries();
        return new NeedJson(
                need.caseNo(),
                content.title(),
                need.status().word(),
                content.region().code(),
                content.place(),
                content.category(),
                content.nature(),
                content.startsOn(),
                content.endsOn(),
                content.responsibleUnit(),
                content.task(),
                yuan(content.amount()),
                content.funding().stream()
                        .map(f -> new Line(f.source(), yuan(f.amount()), f.note()))
                        .toList(),
                people.households(),
                people.people(),
                people.lifted(),
                people.monitored(),
                content.targets().output(),
                content.targets().benefit(),
                content.targets().satisfaction(),
                content.participation(),
                content.departments(),
                need.libraryYear(),
                need.priority(),
                need.suitable(),
                need.wantedHelp(),
                need.publishedOn());
    }

    private static String yuan(Money amount) {
        return amount.yuan();
    }
}
