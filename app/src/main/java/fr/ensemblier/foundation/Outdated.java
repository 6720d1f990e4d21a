package fr.ensemblier.foundation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Somebody changed it in the meantime (R-E5). Answered by 409, with what to do.
@ResponseStatus(HttpStatus.CONFLICT)
public class Outdated extends RuntimeException {

    public Outdated(String what, Object key) {
        super(what + " " + key + " was changed by somebody else");
    }
}
