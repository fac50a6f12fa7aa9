package org.xiangbang.matching;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.OrganizationNumbers;
import org.xiangbang.needs.Need;
import org.xiangbang.needs.Needs;
import org.xiangbang.organizations.Organizations;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Seat;
import org.xiangbang.shared.VisibleText;

/** Says who may order what from whom (点单). An order obliges nobody: the organization may decline it (P-05). */
@Component
public class Orders {
    private static final Set<String> ORDERING = Set.of("village", "township", "agriculture");
    private static final String HANDLER = "handler";

    /** The process that an order starts. */
    private static final String PROCESS = "projects-lifecycle";

    private final Needs needs;
    private final Organizations organizations;
    private final OrganizationNumbers numbers;

    Orders(Needs needs, Organizations organizations, OrganizationNumbers numbers) {
        this.needs = needs;
        this.organizations = organizations;
        this.numbers = numbers;
    }

    /** @param desk the desk that orders */
    public record Order(Need need, String organization, Desk desk) {}

    /**
     * Checks an order and returns it if it may be placed.
     *
     * @param typed the number of the organization, or its name
     * @throws NotFound if there is no such need, or {@code by} holds no desk that orders for its place
     * @throws FormRefused if there is no such organization
     * @throws org.xiangbang.shared.RuleBroken if the need is not open, or the organization may not propose now
     */
    public Order place(String needNo, String typed, Official by) {
        var need = needs.find(needNo);
        var desk = desk(needNo, by);
        need.mayBeTaken().orThrow();
        if (VisibleText.isEmpty(typed)) throw new FormRefused("organization", "field.required");
        var organization = numbers.typed(typed);
        try {
            organizations.mayPropose(organization).orThrow();
        } catch (NotFound unknown) {
            throw new FormRefused("organization", "matching.organization-unknown", organization);
        }
        return new Order(need, organization, desk);
    }

    /**
     * Finds the desk, of {@code by} or of a principal, that orders for the need's place.
     *
     * @throws NotFound if there is none, or no such need
     */
    public Desk desk(String needNo, Official by) {
        var need = needs.find(needNo);
        return by.seats(PROCESS).stream()
                .map(Seat::desk)
                .filter(d -> orders(need, d))
                .findFirst()
                .orElseThrow(() -> new NotFound(needNo));
    }

    private static boolean orders(Need need, Desk desk) {
        return ORDERING.contains(desk.department())
                && desk.post().equals(HANDLER)
                && new Region(desk.region()).contains(need.content().location().region());
    }
}
