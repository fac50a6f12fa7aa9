package org.xiangbang.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xiangbang.access.Department;
import org.xiangbang.access.NamedRegion;
import org.xiangbang.access.Newcomer;
import org.xiangbang.access.passwords.GuessedPasswords;
import org.xiangbang.access.powers.Power;
import org.xiangbang.access.signin.SignUp;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Region.Level;

/** Makes one made-up official for every desk of every region, and the people who hold no ordinary desk. */
final class DemonstrationPeople {
    static final String PASSWORD = GuessedPasswords.OF_DEMONSTRATION;

    /** The line departments that lifecycle and rules 2.1 name. They have the same posts as the others. */
    static final List<Department> LINE_DEPARTMENTS = List.of(
            new Department("education", "line", "教育局", "教育局", "Education bureau"),
            new Department("health", "line", "卫生健康局", "卫健局", "Health bureau"),
            new Department("transport", "line", "交通运输局", "交通局", "Transport bureau"));

    private static final List<String> POSTS = List.of("handler", "reviewer", "chief");
    private static final List<String> BUREAUS = List.of(
            "agriculture", "civil-affairs", "finance", "line", "education", "health", "transport", "leading-group");
    private static final Map<Level, List<String>> DEPARTMENTS = Map.of(
            Level.PROVINCE, BUREAUS,
            Level.CITY, BUREAUS,
            Level.COUNTY, BUREAUS,
            Level.TOWNSHIP, List.of("township"),
            Level.VILLAGE, List.of("village"));
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
    private static final String GIVEN = "兰梅竹松柏枫桐杏荷菊芸岚溪澄川岭原禾稻麦谷雨晴雪霜露";

    private final List<Newcomer> people = new ArrayList<>();

    static List<Newcomer> of(List<NamedRegion> places) {
        var all = new DemonstrationPeople();
        places.forEach(place -> all.desksOf(place.region()));
        all.add(Power.SYSTEM.firstLogin(), Power.SYSTEM, List.of());
        all.add("applicant", null, List.of(SignUp.applicantDesk("applicant")));
        all.add(
                "finance.both@513228",
                null,
                List.of(new Desk("finance", "handler", "513228"), new Desk("finance", "chief", "513228")));
        all.add(Power.SECURITY.firstLogin(), Power.SECURITY, List.of());
        all.add(Power.AUDIT.firstLogin(), Power.AUDIT, List.of());
        return all.people;
    }

    private void desksOf(Region region) {
        for (var department : DEPARTMENTS.get(region.level()))
            for (var post : POSTS) holder(new Desk(department, post, region.code()));
        if (region.level() == Level.TOWNSHIP || region.level() == Level.VILLAGE) return;
        holder(new Desk("audit", "handler", region.code()));
        holder(new Desk("audit", "inspector", region.code()));
    }

    private void holder(Desk desk) {
        add(desk.id(), null, List.of(desk));
    }

    private void add(String login, Power power, List<Desk> desks) {
        people.add(new Newcomer(login, name(people.size()), power, desks));
    }

    /** Makes a name which shows that no real person has it: 演示·王兰溪. */
    static String name(int number) {
        var surname = SURNAMES.charAt(number % SURNAMES.length());
        var first = GIVEN.charAt(number / SURNAMES.length() % GIVEN.length());
        var second = GIVEN.charAt((number * 7 + 3) % GIVEN.length());
        return "演示·" + surname + first + second;
    }
}
