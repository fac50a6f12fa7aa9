package org.xiangbang.tasklist.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xiangbang.People;
import org.xiangbang.engine.assignment.RandomCases;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Four desks with two people each, a stranger, and a source of random numbers. */
public final class HistoryOffice {
    private final Random random;
    private final List<String> desks;
    private final List<Official> staff;
    private final Official stranger;
    private final Map<String, Decided> decided = new HashMap<>();

    public HistoryOffice(String name, long seed, People people) {
        random = new Random(seed);
        desks = Stream.of("east", "west", "north", "south")
                .map(side -> "histories-%s-%s.handler@513228".formatted(name, side))
                .toList();
        staff = desks.stream()
                .flatMap(desk -> IntStream.range(0, 2).mapToObj(i -> people.at(desk)))
                .toList();
        stranger = people.at("histories-%s-far.handler@513228".formatted(name));
    }

    /** A step that was done, and by whom. */
    record Decided(String taskId, Official by) {}

    public List<String> desks() {
        return desks;
    }

    Official stranger() {
        return stranger;
    }

    public Official anybody() {
        return anyOf(staff);
    }

    Official anybodyAt(String desk) {
        return anyOf(staff.stream().filter(o -> o.holds(Desk.parse(desk))).toList());
    }

    Official member(String login) {
        return staff.stream().filter(o -> o.login().equals(login)).findFirst().orElseThrow();
    }

    /** The person who claimed the step, or anybody at its desk. */
    public Official actor(RandomCases.Open task) {
        return task.assignee() == null ? anybodyAt(task.desk()) : member(task.assignee());
    }

    void decided(RandomCases.Open task, Official by) {
        decided.put(task.caseNo(), new Decided(task.taskId(), by));
    }

    Optional<Decided> lastDecision(String caseNo) {
        return Optional.ofNullable(decided.get(caseNo));
    }

    public boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    public long seed() {
        return random.nextLong(1L << 40);
    }

    public <T> T anyOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
