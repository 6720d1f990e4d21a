// Signing in with a passkey, and registering one. The pages work without: a password and an authenticator remain.

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0)).buffer;
const text = buffer =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_");

async function post(address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}

async function signIn() {
  const options = await post("/webauthn/authenticate/options");
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: (options.allowCredentials ?? []).map(one => ({ ...one, id: bytes(one.id) })),
  };
  const passkey = await navigator.credentials.get({ publicKey });
  const shown = passkey.response;
  const entered = await post("/login/webauthn", {
    id: passkey.id,
    rawId: text(passkey.rawId),
    response: {
      authenticatorData: text(shown.authenticatorData),
      clientDataJSON: text(shown.clientDataJSON),
      signature: text(shown.signature),
      userHandle: shown.userHandle ? text(shown.userHandle) : undefined,
    },
    credType: passkey.type,
    clientExtensionResults: passkey.getClientExtensionResults(),
    authenticatorAttachment: passkey.authenticatorAttachment,
  });
  location.assign(entered.redirectUrl);
}

async function register() {
  const options = await post("/webauthn/register/options");
  const publicKey = {
    ...options,
    user: { ...options.user, id: bytes(options.user.id) },
    challenge: bytes(options.challenge),
    excludeCredentials: (options.excludeCredentials ?? []).map(one => ({ ...one, id: bytes(one.id) })),
  };
  const passkey = await navigator.credentials.create({ publicKey });
  const made = passkey.response;
  await post("/webauthn/register", {
    publicKey: {
      credential: {
        id: passkey.id,
        rawId: text(passkey.rawId),
        response: {
          attestationObject: text(made.attestationObject),
          clientDataJSON: text(made.clientDataJSON),
          transports: made.getTransports ? made.getTransports() : [],
        },
        type: passkey.type,
        clientExtensionResults: passkey.getClientExtensionResults(),
        authenticatorAttachment: passkey.authenticatorAttachment,
      },
      label: label(),
    },
  });
  document.querySelector("form[data-passkey-done]").submit();
}

/// What the person will recognise in her list: the device and the day.
function label() {
  const typed = document.querySelector("input[data-passkey-label]")?.value.trim();
  if (typed) return typed.slice(0, 60);
  const device = [["iPhone", /iPhone/], ["iPad", /iPad/], ["Android", /Android/], ["Mac", /Mac/], ["Windows", /Windows/], ["Linux", /Linux/]]
    .find(([, pattern]) => pattern.test(navigator.userAgent))?.[0] ?? "Appareil";
  return `${device}, ${new Intl.DateTimeFormat("fr-FR", { dateStyle: "long" }).format(new Date())}`;
}

function explain(problem) {
  switch (problem.name) {
    case "NotAllowedError":
      return "Votre appareil n’a pas confirmé. Recommencez, ou choisissez un autre moyen.";
    case "InvalidStateError":
      return "Cet appareil a déjà une clé d’accès pour ce compte.";
    case "SecurityError":
      return "Votre navigateur refuse les clés d’accès à cette adresse. Choisissez un autre moyen.";
    default:
      return "Cette clé d’accès n’a pas été acceptée. Recommencez, ou choisissez un autre moyen.";
  }
}

function tie(selector, act) {
  for (const button of document.querySelectorAll(selector)) {
    if (!window.PublicKeyCredential) {
      button.disabled = true;
      tell("Votre navigateur ne connaît pas les clés d’accès. Choisissez un autre moyen.");
      continue;
    }
    button.addEventListener("click", async () => {
      tell("");
      button.disabled = true;
      try {
        await act();
      } catch (problem) {
        tell(explain(problem));
        button.disabled = false;
      }
    });
  }
}

function tell(words) {
  const place = document.querySelector("[data-passkey-problem]");
  if (!place) return;
  place.querySelector("p").textContent = words;
  place.hidden = words === "";
}

tie("[data-passkey-signin]", signIn);
tie("[data-passkey-register]", register);
