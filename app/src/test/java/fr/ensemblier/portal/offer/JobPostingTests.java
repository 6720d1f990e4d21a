package fr.ensemblier.portal.offer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.OfferWorld;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The offer for search engines holds what schema.org and the engines ask of a `JobPosting`, and only that vocabulary.
@WholeApplication
class JobPostingTests {

    private static final Set<String> TYPES =
            Set.of("FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void holdsWhatEnginesAsk() {
        var posting = posting("Une équipe.\n</script><b>gras</b> & \"guillemets\"");

        for (var required : List.of("title", "description", "datePosted", "validThrough", "url")) {
            assertThat(posting.get(required).asString()).as(required).isNotBlank();
        }
        assertThat(posting.get("@type").asString()).isEqualTo("JobPosting");
        assertThat(posting.at("/hiringOrganization/name").asString()).isNotBlank();
        assertThat(posting.at("/jobLocation/address/addressCountry").asString()).isEqualTo("FR");
        assertThat(posting.at("/jobLocation/address/addressLocality").asString())
                .isEqualTo("Bordeaux");
        assertThat(posting.at("/baseSalary/value/unitText").asString()).isIn("HOUR", "MONTH", "YEAR");
        assertThat(posting.get("employmentType"))
                .allSatisfy(type -> assertThat(TYPES).contains(type.asString()));
        assertThat(OffsetDateTime.parse(posting.get("validThrough").asString())).isNotNull();
        assertThat(posting.get("description").asString()).contains("</script><b>gras</b>");
    }

    private JsonNode posting(String description) {
        var world = new OfferWorld(jdbc, clock);
        var id = world.published(1, Paris.today(clock).plusDays(20));
        Actors.machine(
                "test",
                () -> jdbc.sql("update job_offer set description = :d where id = :id")
                        .param("d", description)
                        .param("id", id.value())
                        .update());
        var slug = Actors.machine(
                "test",
                () -> jdbc.sql("select slug from platform where id = '33'")
                        .query((row, _) -> row.getString(1))
                        .single());
        var page = new String(
                mvc.get()
                        .uri("/p/{slug}/offres/{id}", slug, id)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
        var json = page.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
        return JsonMapper.builder().build().readTree(json);
    }
}
