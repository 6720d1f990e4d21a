package fr.ensemblier.matching.interest;

import fr.ensemblier.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

record InterestPage(
        String title,
        String text,
        String offer,
        List<String> points,
        List<Link> ways,
        @Nullable String talk,
        @Nullable String forget,
        Link back) {}
