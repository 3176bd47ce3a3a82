import type { MessageArea } from './message.js';

/** How lists are delivered: trial runs, lateness and its exceptions, keys of systems, resumed uploads, papers, signatures. */
export const intakeDeliveryMessages = {
  // Trial runs
  'list.dry-run-only': {
    kk: 'Бұл — сынақ тексеруі: ол ешқайда тапсырылмайды. Файлды тапсыру үшін оны қайта жіберіңіз.',
    ru: 'Это пробная проверка: она никуда не сдаётся. Чтобы сдать файл, отправьте его снова.',
    en: 'This is a trial run: it goes nowhere. Send the file again to hand it in.',
  },
  // On time, or late with a reason
  'list.late-reason-missing': {
    kk: 'Тапсыру мерзімі {dueOn} күні аяқталған. Кешігу себебін таңдап (lateReason), түсіндірмесін жазыңыз (lateNote).',
    ru: 'Срок сдачи истёк {dueOn}. Выберите причину опоздания (lateReason) и поясните её (lateNote).',
    en: 'The list was due on {dueOn}. Choose a reason for the delay (lateReason) and explain it (lateNote).',
  },
  'late-reason.source-late': { kk: 'Бастапқы деректер кеш келді', ru: 'Исходные данные поступили поздно', en: 'The source data came late' },
  'late-reason.technical': { kk: 'Байланыс немесе техника ақауы', ru: 'Сбой связи или техники', en: 'A fault of the network or the equipment' },
  'late-reason.staff': { kk: 'Жауапты қызметкер болмады', ru: 'Не было ответственного сотрудника', en: 'The person in charge was absent' },
  'late-reason.correction': { kk: 'Тізім тапсырар алдында түзетілді', ru: 'Список исправлялся перед сдачей', en: 'The list was being corrected before delivery' },
  'late-reason.emergency': { kk: 'Төтенше жағдай', ru: 'Чрезвычайная ситуация', en: 'An emergency' },
  'late-reason.other': { kk: 'Басқа себеп', ru: 'Другая причина', en: 'Another reason' },
  'round.exception-not-later': {
    kk: 'Жаңа мерзім қазіргісінен ({dueOn}) кейін болуы керек.',
    ru: 'Новый срок должен быть позже нынешнего ({dueOn}).',
    en: 'The new due date must be later than the present one ({dueOn}).',
  },
  'round.exception-asked': {
    kk: 'Бұл облыс үшін мерзімді ұзарту туралы өтініш шешімін күтіп тұр.',
    ru: 'Просьба о продлении срока для этой области уже ждёт решения.',
    en: 'A later due date for this region has been asked for and awaits its decision.',
  },
  'round.exception-not-found': { kk: 'Мұндай мерзім ұзарту өтініші жоқ.', ru: 'Такой просьбы о продлении срока нет.', en: 'There is no such exception.' },
  'round.exception-own': {
    kk: 'Мерзімді ұзартуды сұраған адам оны өзі шеше алмайды.',
    ru: 'Кто просил о продлении срока, не может сам его разрешить.',
    en: 'Whoever asked for the later date cannot decide on it.',
  },
  'round.exception-decided': { kk: 'Бұл өтініш бойынша шешім қабылданған.', ru: 'По этой просьбе решение уже принято.', en: 'This exception has been decided already.' },
  'round-act.exceptions': { kk: 'Жеке тапсыру мерзімдері', ru: 'Отдельные сроки сдачи', en: 'Later due dates' },
  'round-act.exception-due': { kk: 'Мерзімі', ru: 'Срок', en: 'Due' },
  'round-act.exception-granted': { kk: 'Рұқсат берілді', ru: 'Разрешено', en: 'Granted' },
  'round-act.exception-why': { kk: 'Негіздеме', ru: 'Основание', en: 'Ground' },
  'round-act.deliveries': { kk: 'Тізімдердің тапсырылуы', ru: 'Сдача списков', en: 'Deliveries' },
  'round-act.delivered-on': { kk: 'Тапсырылған күні', ru: 'Сдан', en: 'Delivered' },
  'round-act.delivery': { kk: 'Мерзіміне қарай', ru: 'Относительно срока', en: 'Against the due date' },
  'delivery.expected': { kk: 'күтілуде', ru: 'ожидается', en: 'expected' },
  'delivery.overdue': { kk: 'тапсырылмады, мерзімі өтті', ru: 'не сдан, срок истёк', en: 'not delivered, overdue' },
  'delivery.early': { kk: 'мерзімінен бұрын', ru: 'досрочно', en: 'early' },
  'delivery.on-time': { kk: 'мерзімінде', ru: 'в срок', en: 'on time' },
  'delivery.late': { kk: 'кешігіп', ru: 'с опозданием', en: 'late' },
  // The same request again
  'upload.key-reused': {
    kk: 'Idempotency-Key тақырыбындағы бұл кілтпен басқа файл немесе басқа өрістер жіберілген. Жаңа жіберілімге жаңа кілт алыңыз.',
    ru: 'С этим ключом Idempotency-Key уже отправлен другой файл или другие поля. Для новой отправки возьмите новый ключ.',
    en: 'Another file or other fields were sent with this Idempotency-Key. Use a new key for a new delivery.',
  },
  'upload.key-form': {
    kk: 'Idempotency-Key 8–128 таңбадан тұруы керек: латын әріптері, цифрлар және - _ . :',
    ru: 'Idempotency-Key состоит из 8–128 знаков: латинские буквы, цифры и - _ . :',
    en: 'An Idempotency-Key has 8 to 128 signs: Latin letters, digits and - _ . :',
  },
  // Uploads in pieces
  'upload.not-found': {
    kk: 'Мұндай басталған жіберілім жоқ немесе оның мерзімі өткен. Файлды басынан жіберіңіз.',
    ru: 'Такой начатой отправки нет или её срок истёк. Отправьте файл сначала.',
    en: 'There is no such upload, or it has expired. Send the file from its beginning.',
  },
  'upload.offset-differs': {
    kk: 'Серверде {offset} байт бар: жіберуді сол жерден жалғастырыңыз.',
    ru: 'На сервере {offset} байт: продолжайте отправку с этого места.',
    en: 'The server has {offset} bytes: go on from there.',
  },
  'upload.too-long': { kk: 'Хабарланған {size} байттан көп келді.', ru: 'Пришло больше объявленных {size} байт.', en: 'More came than the {size} bytes that were announced.' },
  'upload.taken-over': {
    kk: 'Бұл файлды енді жаңарақ сұрау жіберіп жатыр.',
    ru: 'Этот файл теперь передаёт более новый запрос.',
    en: 'A newer request is sending this file now.',
  },
  'upload.checksum-wrong': {
    kk: 'Бөліктің бақылау қосындысы сәйкес келмеді. Сол бөлікті қайта жіберіңіз.',
    ru: 'Контрольная сумма части не сошлась. Отправьте эту часть снова.',
    en: 'The check sum of the piece does not match. Send that piece again.',
  },
  'upload.too-many-open': {
    kk: '{most} жіберілім аяқталмай тұр. Біреуін аяқтаңыз немесе өшіріңіз.',
    ru: 'Не закончено {most} отправок. Завершите или удалите одну.',
    en: '{most} uploads are unfinished. Finish or delete one.',
  },
  'upload.protocol-version': {
    kk: 'Tus-Resumable: {version} тақырыбы қажет.',
    ru: 'Нужен заголовок Tus-Resumable: {version}.',
    en: 'The header Tus-Resumable: {version} is needed.',
  },
  'upload.piece-type': { kk: 'Бөліктер {type} түрінде жіберіледі.', ru: 'Части отправляются с типом {type}.', en: 'Pieces are sent with the type {type}.' },
  // Papers of a delivery
  'list.not-checked': { kk: 'Тізім әлі тексерілмеген.', ru: 'Список ещё не проверен.', en: 'The list has not been checked yet.' },
  'list.hand-over-own': {
    kk: 'Тізімді жіберген адам оның қабылданғанын өзі растай алмайды.',
    ru: 'Кто отправил список, не может сам подтвердить его приём.',
    en: 'Whoever sent the list cannot confirm that it was taken over.',
  },
  'list.hand-over-not-found': { kk: 'Мұндай растау сұралмаған.', ru: 'Такое подтверждение не запрашивалось.', en: 'No such confirmation was asked for.' },
  'list.hand-over-mismatch': {
    kk: 'Терілген топтар файлдың бақылау қосындысына сәйкес емес. Қалған әрекет: {left}.',
    ru: 'Набранные группы не совпадают с контрольной суммой файла. Осталось попыток: {left}.',
    en: 'The groups typed do not match the check sum of the file. Tries left: {left}.',
  },
  'list.hand-over-closed': {
    kk: 'Бұл растау аяқталған. Жаңасын сұраңыз: басқа топтар көрсетіледі.',
    ru: 'Это подтверждение завершено. Запросите новое: будут указаны другие группы.',
    en: 'This confirmation is over. Ask for a new one: it names other groups.',
  },
  'hand-over.receipt': { kk: 'Тізімнің қабылданғаны туралы қолхат', ru: 'Расписка о приёме списка', en: 'Receipt for a voter list' },
  'hand-over.act': { kk: 'Сайлаушылар тізімін тапсыру-қабылдау актісі', ru: 'Акт приёма-передачи списка избирателей', en: 'Act of handing over a voter list' },
  'hand-over.territory': { kk: 'Аумақ', ru: 'Территория', en: 'Territory' },
  'hand-over.version': { kk: 'Нұсқасы', ru: 'Версия', en: 'Version' },
  'hand-over.trial': { kk: 'сынақ тексеруі, тапсырылмаған', ru: 'пробная проверка, не сдан', en: 'trial run, not handed in' },
  'hand-over.file': { kk: 'Файл', ru: 'Файл', en: 'File' },
  'hand-over.size': { kk: '{size} байт', ru: '{size} байт', en: '{size} bytes' },
  'hand-over.received': { kk: 'Келген күні', ru: 'Поступил', en: 'Received' },
  'hand-over.declared': { kk: 'Жіберуші хабарлаған адам саны', ru: 'Заявлено людей отправителем', en: 'People declared by the sender' },
  'hand-over.lines': { kk: 'Файлдағы жолдар', ru: 'Строк в файле', en: 'Lines of the file' },
  'hand-over.header': { kk: 'тақырып', ru: 'заголовок', en: 'header' },
  'hand-over.blank': { kk: 'бос', ru: 'пустых', en: 'blank' },
  'hand-over.accepted': { kk: 'алынған', ru: 'принято', en: 'accepted' },
  'hand-over.rejected': { kk: 'алынбаған', ru: 'не принято', en: 'rejected' },
  'hand-over.hash': { kk: 'Файлдың бақылау қосындысы (SHA-256), 16 топ', ru: 'Контрольная сумма файла (SHA-256), 16 групп', en: 'Check sum of the file (SHA-256), 16 groups' },
  'hand-over.id': { kk: 'Тізімнің нөмірі', ru: 'Номер списка', en: 'Id of the list' },
  'hand-over.gave': { kk: 'Тапсырды (әкімдік)', ru: 'Сдал (акимат)', en: 'Handed over (akimat)' },
  'hand-over.took': { kk: 'Қабылдады (комиссия)', ru: 'Принял (комиссия)', en: 'Took over (commission)' },
  'hand-over.how': {
    kk: 'Қабылдаушы жүйеде осы парақтан көрсетілген екі топты теріп, дәл осы файлды қабылдағанын растайды.',
    ru: 'Принимающий подтверждает в системе, что принял именно этот файл: набирает с этого листа две названные группы.',
    en: 'The receiver confirms in the system that he holds this very file by typing the two groups it names from this sheet.',
  },
  'hand-over.confirmed': { kk: 'Қабылдау расталды', ru: 'Приём подтверждён', en: 'Taking over confirmed' },
  // Signatures of files
  'setting.signature-trust-anchors': {
    kk: 'Тізімдердің RSA және ECDSA қолтаңбалары үшін сенімді куәландырушы орталықтардың сертификаттары (PEM)',
    ru: 'Сертификаты удостоверяющих центров (PEM), которым доверяют подписи RSA и ECDSA под списками',
    en: 'Certificates (PEM) of the authorities trusted for RSA and ECDSA signatures of lists',
  },
  'signature.not-cms': { kk: 'Бұл CMS (PKCS #7) қолтаңбасы емес.', ru: 'Это не подпись CMS (PKCS #7).', en: 'This is no CMS (PKCS #7) signature.' },
  'signature.not-detached': {
    kk: 'Қолтаңбаның ішінде файлдың өзі бар. Бөлек (detached) қолтаңба жіберіңіз.',
    ru: 'Внутри подписи лежит сам файл. Пришлите отсоединённую (detached) подпись.',
    en: 'The signature holds the file itself. Send a detached signature.',
  },
  'signature.ok': { kk: 'Қолтаңба дұрыс.', ru: 'Подпись верна.', en: 'The signature is right.' },
  'signature.wrong-content': { kk: 'Қолтаңба басқа файлға қойылған.', ru: 'Подписан другой файл.', en: 'Another file was signed.' },
  'signature.broken': { kk: 'Қолтаңба сертификатқа сәйкес емес.', ru: 'Подпись не соответствует сертификату.', en: 'The signature does not fit its certificate.' },
  'signature.no-certificate': { kk: 'Қолтаңбада қол қоюшының сертификаты жоқ.', ru: 'В подписи нет сертификата подписавшего.', en: 'The certificate of the signer is missing.' },
  'signature.expired': {
    kk: 'Сертификаттың мерзімі өткен немесе әлі басталмаған.',
    ru: 'Срок действия сертификата истёк или ещё не начался.',
    en: 'A certificate has expired or is not valid yet.',
  },
  'signature.not-trusted': {
    kk: 'Сертификат комиссия сенетін куәландырушы орталықтан емес.',
    ru: 'Сертификат выдан не тем удостоверяющим центром, которому доверяет комиссия.',
    en: 'The certificate does not come from an authority the Commission trusts.',
  },
  'signature.weak': { kk: 'Қолтаңба ескірген хэш алгоритмімен жасалған.', ru: 'Подпись сделана с устаревшим алгоритмом хеширования.', en: 'The signature uses an outdated hash algorithm.' },
  'signature.kind-unknown': {
    kk: 'Бұл түрдегі қолтаңбаны мұнда тексеру мүмкін емес. Тексерілетіндері: RSA, ECDSA; NCANode болса — МЕМСТ (GOST).',
    ru: 'Подпись такого вида здесь проверить нельзя. Проверяются RSA и ECDSA, а с NCANode — ГОСТ.',
    en: 'A signature of this kind cannot be verified here. RSA and ECDSA can; with NCANode also GOST.',
  },
  'signature.needs-ncanode': {
    kk: 'Ұлттық МЕМСТ (GOST) қолтаңбасы сақталды, бірақ мұнда тексерілмейді: NCANode қызметі қосылмаған. Тексерілетіндері: RSA, ECDSA.',
    ru: 'Национальная подпись ГОСТ сохранена, но здесь не проверяется: служба NCANode не подключена. Проверяются RSA и ECDSA.',
    en: 'The national GOST signature is kept, but cannot be verified here: no NCANode service is connected. RSA and ECDSA can be verified.',
  },
  'signature.service-down': {
    kk: 'NCANode қызметі жауап бермеді. Қолтаңба сақталды; кейінірек қайта жіберіңіз.',
    ru: 'Служба NCANode не ответила. Подпись сохранена; отправьте её позже ещё раз.',
    en: 'The NCANode service did not answer. The signature is kept; send it again later.',
  },
  'signature.too-large-for-service': {
    kk: 'Файл NCANode қызметі үшін тым үлкен. Қолтаңба сақталды, бірақ тексерілген жоқ.',
    ru: 'Файл слишком велик для службы NCANode. Подпись сохранена, но не проверена.',
    en: 'The file is too large for the NCANode service. The signature is kept, but was not verified.',
  },
  'signature.refused-by-service': { kk: 'NCANode қызметі қолтаңбаны жарамсыз деп тапты.', ru: 'Служба NCANode признала подпись недействительной.', en: 'The NCANode service found the signature invalid.' },
  // Lists in the notations for systems
  'list.data-broken': {
    kk: '{format} мәтіні үзілген немесе дұрыс жазылмаған ({record}-жазба немесе одан кейін).',
    ru: 'Текст {format} обрывается или записан неверно (запись {record} или сразу за ней).',
    en: 'The {format} text breaks off or is not well-formed (record {record} or right after it).',
  },
  'list.data-foreign': {
    kk: '{format} мәтіні дұрыс, бірақ тізім пішіміне сай емес ({record}-жазба немесе одан кейін).',
    ru: 'Текст {format} верен, но это не список по формату (запись {record} или сразу за ней).',
    en: 'The {format} text is well-formed, but it is no list of this format (record {record} or right after it).',
  },
  'list.data-encoding': {
    kk: 'JSON мен XML тек UTF-8 кодтамасында қабылданады, {encoding} емес.',
    ru: 'JSON и XML принимаются только в UTF-8, а не в {encoding}.',
    en: 'JSON and XML are taken in UTF-8 only, not in {encoding}.',
  },
  'line.key-repeated': { kk: 'Жазбада бір өріс екі рет тұр.', ru: 'Одно поле стоит в записи дважды.', en: 'One field stands twice in the record.' },
  'line.value-not-simple': {
    kk: 'Өрістің мәні мәтін емес: ішінде басқа өрістер немесе тізім бар.',
    ru: 'Значение поля — не текст: внутри другие поля или список.',
    en: 'The value of a field is no text: it holds other fields or a list.',
  },
  'way-out.follow-schema': {
    kk: 'Файлды жарияланған JSON Schema немесе XSD бойынша жасаңыз.',
    ru: 'Создайте файл по опубликованной JSON Schema или XSD.',
    en: 'Make the file by the published JSON Schema or XSD.',
  },
  // Keys of systems
  'access.key-not-valid': {
    kk: 'Кілт жарамсыз: ол жоқ, мерзімі өткен, кері алынған немесе есептік жазба жабылған.',
    ru: 'Ключ недействителен: его нет, он истёк, отозван или учётная запись закрыта.',
    en: 'The key is not valid: it does not exist, has expired, was revoked, or its account is closed.',
  },
  'access.key-scope': { kk: 'Бұл кілт мұндай әрекетке рұқсат бермейді.', ru: 'Этот ключ не даёт права на такое действие.', en: 'This key does not permit that.' },
  'access.key-role': {
    kk: 'Кілт тек тізім тапсыратын тіркеушінің есептік жазбасына беріледі.',
    ru: 'Ключ выдаётся только учётной записи регистратора, который сдаёт списки.',
    en: 'Keys are made only for the account of a registrar, who delivers lists.',
  },
  'access.too-many-keys': {
    kk: 'Есептік жазбаның {most} жарамды кілті бар. Керексізін кері алыңыз.',
    ru: 'У учётной записи уже {most} действующих ключей. Отзовите ненужные.',
    en: 'The account has {most} valid keys. Revoke those that are not needed.',
  },
} as const satisfies MessageArea;
