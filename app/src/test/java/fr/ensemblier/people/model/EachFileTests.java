package fr.ensemblier.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.foundation.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// R-P6: one bad file stops no other.
class EachFileTests {

    @Test
    void goesOnAfterAFileThatFails() {
        var each = new EachFile("erased");
        var done = new ArrayList<UUID>();
        var bad = UUID.randomUUID();
        var good = UUID.randomUUID();

        for (var file : List.of(bad, good)) {
            each.attempt(file, () -> {
                if (file.equals(bad)) {
                    throw new IllegalStateException("lost");
                }
                done.add(file);
            });
        }

        assertThat(done).containsExactly(good);
        assertThat(each.outcome()).isEqualTo(new Job.Outcome(1, 1));
    }
}
