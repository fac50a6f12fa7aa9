package org.xiangbang.funds;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two reviews of a request: by the department in charge, then by finance. */
@Configuration(proxyBeanMethods = false)
class ReviewSteps {

    @Bean
    ReviewStep businessReview(PaymentRequests requests, Payments payments) {
        return new ReviewStep(DisbursementProcess.BUSINESS_REVIEW, List.of("withinPlan"), requests, payments);
    }

    @Bean
    ReviewStep financeReview(PaymentRequests requests, Payments payments) {
        return new ReviewStep(
                DisbursementProcess.FINANCE_REVIEW, List.of("papersComplete", "accountChecked"), requests, payments);
    }
}
