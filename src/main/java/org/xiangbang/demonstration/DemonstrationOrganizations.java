package org.xiangbang.demonstration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.access.Accounts;

/** Lets the organizations of published cases sign up on the first start of the demonstration, each in a transaction of its own. */
@Component
@OnlyInDemonstration
@Order(10)
class DemonstrationOrganizations implements ApplicationRunner {
    /** The login of the organization that signs up first. If it exists already, it was there before this start. */
    static final String FIRST = "zhongguo-jiaotong";

    private final Accounts accounts;
    private final DemonstrationAdmission admission;
    private final TransactionTemplate transaction;

    DemonstrationOrganizations(Accounts accounts, DemonstrationAdmission admission, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.admission = admission;
        this.transaction = transaction;
    }

    /**
     * One line of {@code demonstration/organizations.csv}; name and place are published, the code is synthetic.
     *
     * @param login login of the person who signs the organization up
     * @param type association, service or foundation
     */
    record Published(String login, String name, String type, String region, String uscc) {}

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (var organization : read())
            if (accounts.find(organization.login()).isEmpty())
                transaction.executeWithoutResult(begun -> admission.of(organization));
    }

    private static List<Published> read() throws IOException {
        var text = new ClassPathResource("demonstration/organizations.csv").getContentAsString(StandardCharsets.UTF_8);
        return text.lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cell -> new Published(cell[0], cell[1], cell[2], cell[3], cell[4]))
                .toList();
    }
}
