import type { MessageArea } from './message.js';

/** Texts of accounts, sign-in and permissions. */
export const accessMessages = {
  'access.sign-in-needed': { kk: 'Жүйеге кіріңіз.', ru: 'Войдите в систему.', en: 'Sign in first.' },
  'access.session-ended': {
    kk: 'Сеанс аяқталды. Жүйеге қайта кіріңіз.',
    ru: 'Сеанс завершён. Войдите снова.',
    en: 'The session has ended. Sign in again.',
  },
  'access.forbidden': {
    kk: 'Бұл әрекетке құқығыңыз жоқ.',
    ru: 'У вас нет права на это действие.',
    en: 'You are not allowed to do this.',
  },
  'access.cross-site': {
    kk: 'Сұрау басқа сайттан келді, сондықтан орындалмады.',
    ru: 'Запрос пришёл с другого сайта и не выполнен.',
    en: 'The request came from another site and was not carried out.',
  },
  'access.wrong-credentials': {
    kk: 'Логин немесе құпиясөз дұрыс емес.',
    ru: 'Неверный логин или пароль.',
    en: 'The login or the password is wrong.',
  },
  'access.too-many-tries': {
    kk: 'Сәтсіз әрекеттер тым көп. {seconds} секундтан кейін қайталаңыз.',
    ru: 'Слишком много неудачных попыток. Повторите через {seconds} с.',
    en: 'Too many failed tries. Try again in {seconds} seconds.',
  },
  'access.password-change-needed': {
    kk: 'Алдымен уақытша құпиясөзді өзгертіңіз.',
    ru: 'Сначала смените временный пароль.',
    en: 'Replace the temporary password first.',
  },
  'access.password-wrong': {
    kk: 'Қазіргі құпиясөз дұрыс емес.',
    ru: 'Текущий пароль указан неверно.',
    en: 'The current password is wrong.',
  },
  'access.password-too-short': {
    kk: 'Құпиясөз кемінде {min} таңбадан тұруы керек.',
    ru: 'Пароль должен содержать не менее {min} знаков.',
    en: 'The password needs at least {min} characters.',
  },
  'access.password-too-long': {
    kk: 'Құпиясөз {max} таңбадан аспауы керек.',
    ru: 'Пароль должен содержать не более {max} знаков.',
    en: 'The password may have at most {max} characters.',
  },
  'access.password-too-common': {
    kk: 'Мұндай құпиясөзді табу оңай. Ұзын әрі күтпеген сөз тіркесін таңдаңыз.',
    ru: 'Такой пароль легко угадать. Выберите длинную и неожиданную фразу.',
    en: 'This password is easy to guess. Choose a long, unexpected phrase.',
  },
  'access.password-same': {
    kk: 'Жаңа құпиясөз қазіргісінен өзгеше болуы керек.',
    ru: 'Новый пароль должен отличаться от текущего.',
    en: 'The new password must differ from the current one.',
  },
  'access.login-taken': {
    kk: 'Мұндай логин бұрыннан бар.',
    ru: 'Такой логин уже есть.',
    en: 'This login is already taken.',
  },
  'access.login-form': {
    kk: 'Логин латын әріптерінен, цифрлардан және . _ @ - таңбаларынан тұрады, ұзындығы 2–64.',
    ru: 'Логин состоит из латинских букв, цифр и знаков . _ @ -, длина от 2 до 64.',
    en: 'A login consists of Latin letters, digits and . _ @ -, 2 to 64 characters.',
  },
  'access.role-not-at-level': {
    kk: '«{role}» рөлі «{level}» деңгейінде болмайды.',
    ru: 'Роль «{role}» не бывает на уровне «{level}».',
    en: 'The role “{role}” does not exist at the level “{level}”.',
  },
  'access.territory-unknown': {
    kk: 'Мұндай аумақ жоқ: {code}.',
    ru: 'Такой территории нет: {code}.',
    en: 'There is no such territory: {code}.',
  },
  'access.not-yourself': {
    kk: 'Өз есептік жазбаңызға бұл әрекетті қолдана алмайсыз.',
    ru: 'К собственной учётной записи это действие применить нельзя.',
    en: 'You cannot do this to your own account.',
  },
  'access.already-disabled': {
    kk: 'Есептік жазба бұрын өшірілген.',
    ru: 'Учётная запись уже отключена.',
    en: 'The account is already disabled.',
  },
} as const satisfies MessageArea;
