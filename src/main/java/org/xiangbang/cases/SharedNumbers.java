package org.xiangbang.cases;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xiangbang.cases.PaperNumbers.Use;
import org.xiangbang.shared.Official;

/** Says to a reader which numbers of a case's papers stand in other places too, and in which (ours, decision 0142). */
@Service
public class SharedNumbers {
    private static final int LISTED = 10;

    private final PaperNumbers numbers;
    private final VisibleCases visible;

    SharedNumbers(PaperNumbers numbers, VisibleCases visible) {
        this.numbers = numbers;
        this.visible = visible;
    }

    /**
     * A number that stands in other places too.
     *
     * @param number as the case has it
     * @param here how often the case has it
     * @param cases other cases that the reader may see, at most ten
     * @param notListed in how many places it stands besides, because the reader may not see the case or there are more than ten
     */
    public record Shared(String kind, String number, int here, List<Place> cases, int notListed) {
        /** Returns how often the number is used besides the one place in the case. */
        public int others() {
            return here - 1 + cases.stream().mapToInt(Place::times).sum() + notListed;
        }
    }

    /** Another case. @param times how often it has the number */
    public record Place(String caseNo, String title, int times) {}

    public List<Shared> of(String caseNo, Official by) {
        var byNumber = numbers.uses(caseNo).stream()
                .collect(Collectors.groupingBy(
                        use -> List.of(use.kind(), use.issuer(), use.key()), LinkedHashMap::new, Collectors.toList()));
        byNumber.values().removeIf(uses -> uses.size() < 2);
        var titles = visible.titles(
                byNumber.values().stream()
                        .flatMap(Collection::stream)
                        .map(Use::caseNo)
                        .collect(Collectors.toSet()),
                by);
        return byNumber.values().stream()
                .map(uses -> shared(caseNo, uses, titles))
                .toList();
    }

    private static Shared shared(String caseNo, List<Use> uses, Map<String, String> titles) {
        var own = uses.stream().filter(use -> use.caseNo().equals(caseNo)).toList();
        var elsewhere = uses.stream()
                .filter(use -> !use.caseNo().equals(caseNo))
                .collect(Collectors.groupingBy(Use::caseNo, LinkedHashMap::new, Collectors.summingInt(use -> 1)));
        var cases = elsewhere.entrySet().stream()
                .filter(other -> titles.containsKey(other.getKey()))
                .limit(LISTED)
                .map(other -> new Place(other.getKey(), titles.get(other.getKey()), other.getValue()))
                .toList();
        var shown = cases.stream().mapToInt(Place::times).sum();
        return new Shared(own.get(0).kind(), own.get(0).number(), own.size(), cases, uses.size() - own.size() - shown);
    }
}
