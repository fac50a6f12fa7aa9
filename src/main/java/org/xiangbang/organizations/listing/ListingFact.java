package org.xiangbang.organizations.listing;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.organizations.Listings;

/** The entry on a list that is decided on, and how many projects it stops. */
@Component("fact-listing")
class ListingFact implements StepFact {
    private final Listings listings;

    ListingFact(Listings listings) {
        this.listings = listings;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        var number = deciding.organization();
        if (number == null) return sheet;
        listings.newest(number)
                .ifPresent(listing -> sheet.line("list", FactValue.word("fact.list.", listing.listName()))
                        .line("listedOn", FactValue.day(listing.listedOn()))
                        .line("ground", FactValue.text(listing.ground()))
                        .line("enteredAt", FactValue.moment(listing.enteredAt()))
                        .line("leftOn", FactValue.day(listing.leftOn()))
                        .line("leftGround", FactValue.text(listing.leftGround())));
        return sheet.line("openProjects", FactValue.count(listings.open(number)));
    }
}
