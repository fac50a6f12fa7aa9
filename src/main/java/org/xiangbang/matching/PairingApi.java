package org.xiangbang.matching;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;

/** The interface to who is asked about a pairing, for other systems. */
@RestController
@RequestMapping("/api/v1/projects/{caseNo}/parties")
@Tag(name = "Projects 项目")
class PairingApi {
    private final PairingParties parties;

    PairingApi(PairingParties parties) {
        this.parties = parties;
    }

    record Answer(List<Party> parties, List<Other> others) {}

    /** @param state {@code asked-first}, {@code waiting} or {@code agreed} */
    record Party(String desk, String state, LocalDate on) {
        static Party of(PairingParties.Party party) {
            return new Party(party.desk(), word(party.state()), party.on());
        }
    }

    /** @param side {@code order} or {@code claim} */
    record Other(
            String caseNo, String title, String organization, String organizationName, String side, String status) {
        static Other of(PairingParties.Other other) {
            return new Other(
                    other.caseNo(),
                    other.title(),
                    other.organization(),
                    other.organizationName(),
                    word(other.side()),
                    other.status().word());
        }
    }

    @GetMapping
    @Operation(
            summary = "Who is asked about a pairing",
            description =
                    "parties: the desks of both sides, of members and of the county. others: other projects for the same need, as far "
                            + "as the caller may see them.")
    Answer of(@PathVariable String caseNo, Official official) {
        var told = parties.of(caseNo, official);
        return new Answer(
                told.parties().stream().map(Party::of).toList(),
                told.others().stream().map(Other::of).toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
