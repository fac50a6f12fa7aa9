package org.xiangbang.organizations.numbers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.organizations.RegisteredAccount;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.PrivateNumber;
import org.xiangbang.web.Label;
import org.xiangbang.web.idempotency.AnsweredOnce;

/** The interface to the whole numbers of an organization, as JSON. */
@RestController
@RequestMapping("/api/v1/organizations")
@Tag(name = "Organizations 社会组织")
class NumbersApi {
    private final NumberReading reading;

    NumbersApi(NumberReading reading) {
        this.reading = reading;
    }

    record ReadingReason(
            @Label("organizations.numbers.reason") String reason) {}

    record WholeAccount(String accountName, String bankName, String bankAccount, LocalDate since) {
        static WholeAccount of(RegisteredAccount registered) {
            var account = registered.account();
            return new WholeAccount(account.holder(), account.bank(), account.number(), registered.since());
        }

        WholeAccount masked() {
            return new WholeAccount(accountName, bankName, PrivateNumber.ACCOUNT.masked(bankAccount), since);
        }
    }

    /** @param accounts the registered ones, the newest first */
    record WholeNumbers(String contact, String phone, List<WholeAccount> accounts) {
        static WholeNumbers of(NumberReading.Numbers read) {
            var offer = read.organization().offer();
            return new WholeNumbers(
                    offer.contact(),
                    offer.phone(),
                    read.accounts().stream().map(WholeAccount::of).toList());
        }

        /** What is stored for a repetition under the same key, which is no reading of its own and shows nothing whole. */
        WholeNumbers masked() {
            return new WholeNumbers(
                    contact,
                    PrivateNumber.PHONE.masked(phone),
                    accounts.stream().map(WholeAccount::masked).toList());
        }
    }

    @PostMapping("/{number}/numbers")
    @Operation(
            summary = "Read the telephone and account numbers of an organization whole, with a reason",
            description =
                    "By civil affairs and finance of its place. The reason, the reader and the time stand in the trace of its case.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject("{\"reason\": \"核对退回款项的账户\"}"))))
    WholeNumbers read(
            @PathVariable String number,
            @RequestBody ReadingReason request,
            Official official,
            HttpServletRequest asking) {
        var whole = WholeNumbers.of(reading.read(number, request.reason(), official));
        return AnsweredOnce.of(asking, whole, whole.masked());
    }
}
