//! Japanese.

use super::{FoundWord, LaterWord, Word};

pub fn say(word: Word) -> &'static str {
    match word {
        Word::PageTitle => "スマートフォン動作チェック",
        Word::Checking => "調べています",
        Word::CheckingTitle => "この端末を調べています",
        Word::CheckingNote => "数秒で終わります。このままお待ちください。",
        Word::NoObstacleTitle => "ここまで問題はありません",
        Word::NoObstacleNote => "最後に、試しの登録で確認します。",
        Word::NoObstaclePcNote => {
            "登録と認証はスマートフォンで行います。下の QR コードから、スマートフォンでも調べられます。"
        }
        Word::ReadyTitle => "この端末で使えます",
        Word::ReadyNote => {
            "登録と認証の両方を確認しました。本番の登録やログインに進んでください。このページでの操作はもう必要ありません。"
        }
        Word::SignFix => "設定の変更が必要",
        Word::SignAttention => "注意",
        Word::SignFine => "問題なし",
        Word::ToldNotFine => "問題あり",
        Word::SignNo => "使えません",
        Word::SignUnknown => "分かりません",
        Word::SignRunning => "調査中",
        Word::Certain => "確実",
        Word::Likely => "ほぼ確実",
        Word::Possible => "可能性あり",
        Word::Manual => "マニュアル",
        Word::Rechecked => "{} にもう一度調べました。",
        Word::RecheckedSame => "{} にもう一度調べました。結果は同じです。",
        Word::PassedBefore => "{} より前に確認した結果です。",
        Word::Recheck => "もう一度調べる",
        Word::ChecksTitle => "自動で調べた結果",
        Word::Why => "調べる理由",
        Word::PhoneTitle => "スマートフォンで開く",
        Word::PhoneNote => {
            "スマートフォンのカメラで読み取ると、このページがスマートフォンで開きます。"
        }
        Word::QrAlt => "このページの QR コード",
        Word::ShareTitle => "サポートに伝える",
        Word::OnlyRegistered => "登録だけ成功",
        Word::BothPassed => "登録も認証も成功",
        Word::RegistrationFailed => "登録で失敗",
        Word::SignInFailed => "認証で失敗",
        Word::NoReply => "応答なし",
        Word::DeskLink => "窓口の担当者の方へ",
        Word::DeskTitle => "サポート窓口",
        Word::DeskSubtitle => "チェック用リンクを送る・結果を読む",
        Word::TrialLine => "試しの登録",
        Word::AgeUnknown => "日時不明",
        Word::ClocksDiffer => "時計が合っていません",
        Word::JustNow => "たった今",
        Word::MinutesAgo => "{} 分前",
        Word::HoursAgo => "{} 時間前",
        Word::DaysAgo => "{} 日前",
        Word::VerdictLine => "判定",
        Word::NotAPromise => {
            "このページは本番とは別の場所で動いています。ここで問題がなくても、本番での成功を保証するものではありません。"
        }
        Word::TrialTitle => "試しに登録してみる",
        Word::TrialNote => "指紋や顔の認証画面が出ます。本番の登録には影響しません。",
        Word::TrialRemoves => "試しに作ったパスキーは、終わると削除を依頼します。",
        Word::TrialLeaves => "試しに作ったパスキーは、終わったあとに手順を見て削除できます。",
        Word::TrialStart => "試しに登録してみる",
        Word::TrialLength => "約20秒 ・ 途中でやめても問題ありません",
        Word::TrialOpenTitle => "指紋や顔で認証してください",
        Word::TrialOpenNote => {
            "画面ロックでも認証できます。認証画面が出ないときは、そのままお待ちください。"
        }
        Word::TrialCountdown => "長くても {} 秒で終わります。",
        Word::TrialRegisteredTitle => "登録できました",
        Word::TrialRegisteredNote => {
            "続けて、いま作ったパスキーで認証（ログイン）を試します。終わるとパスキーの削除を依頼します。"
        }
        Word::TrialNext => "認証を試す",
        Word::TrialAgainTitle => "変更したあとに、もう一度",
        Word::TrialAgain => "もう一度試す",
        Word::TrialPassedTitle => "試しに作ったパスキー",
        Word::TrialThrown => "ブラウザが返したエラー",
        Word::TrialSilent => "時間が過ぎても、ブラウザから応答がありませんでした。",
        Word::TrialTook => "{}かかりました。",
        Word::Seconds => "秒",
        Word::SheetShown => "認証画面は出たようです。",
        Word::SheetNotShown => "認証画面は出ていません。",
        Word::KeptBy => "「{}」に作成しました。",
        Word::KeptSomewhere => "この端末に作成しました。",
        Word::CleanupAsked => {
            "端末に削除を依頼しました。消えたかどうかは、このページでは確認できません。"
        }
        Word::CleanupByHand => {
            "自動で削除を依頼できませんでした。残っていても問題ありません。消すときは、次の手順です。"
        }
        Word::UserNotVerified => "指紋や顔による本人確認は行われませんでした。",
        Word::NotThisDevice => "この端末ではなく、別の端末のパスキーが使われました。",
        Word::LeftoverAsked => "前に試したときのパスキーが残っていたため、削除を依頼しました。",
        Word::LeftoverByHand => {
            "前に試したときのパスキーが残っています。残っていても問題ありません。消すときは、次の手順です。"
        }
        Word::SomeApp => "アプリ",
        Word::SomeBrowser => "ほかのブラウザ",
        Word::BrowserLabel => "ブラウザ",
        Word::OsVersionLabel => "OS",
        Word::WebauthnApiLabel => "WebAuthn（FIDO）",
        Word::PlatformAuthenticatorLabel => "画面ロック・生体認証",
        Word::CookiesLabel => "Cookie",
        Word::LocalStorageLabel => "データの保存（長期）",
        Word::SessionStorageLabel => "データの保存（一時）",
        Word::IndexedDbLabel => "データの保存（大容量）",
        Word::JavaScriptLabel => "JavaScript",
        Word::WebAssemblyLabel => "WebAssembly",
        Word::SecureContextLabel => "安全な接続",
        Word::NetworkLabel => "通信",
        Word::BrowserWhy => {
            "サービスには、決められたブラウザがあります。アプリの中の画面では登録できません。"
        }
        Word::OsVersionWhy => {
            "設定の手順は OS（端末の基本ソフト）のバージョンで変わります。古すぎると FIDO を使えません。"
        }
        Word::WebauthnApiWhy => {
            "指紋や顔でのログイン（FIDO）を、ブラウザから呼び出すための機能です。"
        }
        Word::PlatformAuthenticatorWhy => {
            "指紋・顔・画面ロックで本人確認する準備が、端末にできているかを調べます。端末の応答は正しくないこともあります。"
        }
        Word::CookiesWhy => {
            "ログインの途中の状態を保存しておくために必要です。実際に保存し、読み出し、削除して確認しています。"
        }
        Word::StorageWhy => {
            "ブラウザに保存したデータを読み出せるかを調べます。ブロックされているときは Cookie も使えないことがあります。"
        }
        Word::JavaScriptWhy => {
            "登録とログインの画面を動かす機能です。足りないと画面が真っ白になることがあります。"
        }
        Word::WebAssemblyWhy => {
            "このページを動かす機能です。「ロックダウンモード」などで止まりますが、ログインには使われません。"
        }
        Word::SecureContextWhy => {
            "FIDO は、暗号化された接続（https）で開いたページでだけ使えます。"
        }
        Word::NetworkWhy => "ログインの画面に接続できるかどうかです。自動では調べません。",
        Word::Usable => "使えます",
        Word::NotUsable => "使えません",
        Word::StoreBlocked => "ブロックされています",
        Word::StoreFull => "空きがありません",
        Word::NotPermitted => "許可されていません",
        Word::InsideApp => "アプリの中",
        Word::VersionHidden => "バージョン不明",
        Word::Lacks => "足りない機能",
        Word::Secure => "安全です",
        Word::NotSecure => "安全ではありません",
        Word::Framed => "別のページの中",
        Word::Offline => "オフラインです",
        Word::NotAsked => "調べていません",
        Word::TimedOut => "応答がありません",
        Word::AskingBlocked => "調べられません",
        Word::Threw => "調べられません",
        Word::NotExposed => "分かりません",
        Word::VersionIos18Or26 => "18 か 26 以降",
        Word::VersionWindows10Or11 => "10 か 11",
        Word::VersionAndroid10 => "10 以降",
        Word::SeeVersionIos18Or26 => {
            "お使いの iOS は、18、または 26 以降です。「設定」→「一般」→「情報」で確認できます。"
        }
        Word::SeeVersionIos => "iOS のバージョンは、「設定」→「一般」→「情報」で確認できます。",
        Word::SeeVersionAndroid => {
            "Android のバージョンは、「設定」→「デバイス情報」か「端末情報」で確認できます。"
        }
        Word::OwnTab => "新しいタブで開く",
        Word::OwnTabWhy => {
            "別のページの中に表示されています。この状態では、FIDO 認証が止められることがあります。"
        }
        Word::OpenOwnTab => "新しいタブで開く",
        Word::OpenOverHttps => "https で開く",
        Word::OwnTabElse => "開かないときは、このアドレスをコピーし、新しいタブに貼り付けます。",
        Word::LookupTitle => "画面に出た言葉から調べる",
        Word::PicksTitle => "何が起きましたか",
        Word::LookupLabel => "画面のメッセージや番号を入力します（一部でも探せます）",
        Word::LookupExample => "例：405、真っ白",
        Word::PartFailed => {
            "案内を読み込めませんでした。通信環境のよい場所で、もう一度お試しください。"
        }
        Word::Retry => "もう一度読み込む",
        Word::PageRenewed => "このページが更新されました。読み込み直すと、続けられます。",
        Word::Reload => "読み込み直す",
        Word::LookupLoading => "案内を読み込んでいます。",
        Word::LookupNothing => "見つかりませんでした。言葉を変えるか、下の一覧からお選びください。",
        Word::LookupFound => "件見つかりました。",
        Word::LookupNoEntry => "この番号の案内はありません。一覧からお選びください。",
        Word::PhoneScreens => "スマートフォンに出る画面の一覧",
        Word::PcScreens => "パソコンに出る画面の一覧",
        Word::AllScreens => "画面の一覧",
        Word::Reached => "応答あり",
        Word::NotReached => "応答なし",
        Word::StoppedByPolicy => "このページの設定で止まりました",
    }
}

pub fn say_found(word: FoundWord) -> &'static str {
    match word {
        FoundWord::RecheckAfterFix => "変更したので、もう一度調べる",
        FoundWord::ToTry => "順に試すこと",
        FoundWord::MoreToTry => "直らないときに試すこと",
        FoundWord::WhichVersion => "端末により手順が違います。画面に合うものをご覧ください。",
        FoundWord::MayDiffer => "実機で確認していない手順です。表示が違うことがあります。",
        FoundWord::TapThis => "を選びます",
        FoundWord::SwitchOn => "オン（緑や青）にします。",
        FoundWord::SwitchOff => "オフ（灰色）にします。",
        FoundWord::TypeThis => "この文字を入力します。",
        FoundWord::LookAt => "ここを確認します。",
        FoundWord::ChooseThis => "これを選びます。",
        FoundWord::NoticeTitle => "お知らせ",
        FoundWord::ContactTitle => "問い合わせ先と伝えること",
        FoundWord::OnTheService => "本番の画面では、次のように出ることがあります",
        FoundWord::OpenIn => "{} で開く",
        FoundWord::Opens => "ボタンを押すと、このページが {} で開きます。",
        FoundWord::Only => "アドレスをコピーして、{} に貼り付けて開きます。",
        FoundWord::MayWork => "このブラウザでも使えることはありますが、対応しているのは {} です。",
        FoundWord::CopyAddress => "アドレスをコピー",
        FoundWord::AddressCopied => "コピーしました",
        FoundWord::AddressCopyFailed => {
            "コピーできませんでした。下のアドレスを長押ししてコピーします。"
        }
        FoundWord::IfNotOpening => "開かないとき",
        FoundWord::HowToOpen => "開き方",
        FoundWord::OtherDoor => "別の方法で開く",
        FoundWord::Always => "いつも {} で開くようにする",
        FoundWord::OtherDevice => "別の端末で開く",
        FoundWord::OtherDeviceNote => "別の端末のカメラで、この QR コードを読み取ります。",
        FoundWord::LookTitle => "見た目の例",
        FoundWord::SafariLook => {
            "Safari の画面の絵。アドレスバーが横幅いっぱいにあり、下に、戻る・進む・共有・ブックマーク・タブの5つのマークが並びます。"
        }
        FoundWord::ChromeLook => {
            "Chrome の画面の絵。上に、家のマーク、アドレスバー、タブの数、点が3つのメニューが並びます。下にはスマートフォンのボタンだけがあります。"
        }
        FoundWord::LookAddress => "アドレスバーは横幅いっぱい",
        FoundWord::LookBottomAddress => "下にあることもあります",
        FoundWord::LookButtons => "戻る・進む・共有・ブックマーク・タブ",
        FoundWord::LookHome => "家のマークの右にアドレスバー",
        FoundWord::LookTabs => "タブの数",
        FoundWord::LookMenu => "メニュー",
        FoundWord::LookPhoneButtons => "スマートフォンのボタンだけ",
        FoundWord::DeviceNewIphone => "iPhone（iOS\u{a0}18\u{a0}以降）",
        FoundWord::DeviceOldIphone => "iPhone（iOS\u{a0}17\u{a0}以前）",
        FoundWord::DeviceAndroid => "Android",
        FoundWord::DevicePc => "パソコン",
        FoundWord::DeviceTitle => "端末を選ぶ",
        FoundWord::NotForThisDevice => "この端末で変更する設定はありません。",
        FoundWord::EntryBack => "一覧と検索へ戻る",
        FoundWord::EntryLink => "この案内のリンク：",
        FoundWord::Print => "この案内を印刷",
        FoundWord::OnPc => "パソコンの画面",
        FoundWord::OnPhone => "スマートフォンの画面",
        FoundWord::AtRegistration => "登録のとき",
        FoundWord::AtSignIn => "認証のとき",
        FoundWord::AtCard => "カードで認証するとき",
        FoundWord::AtCardRegistration => "マイナンバーカードの登録のとき",
        FoundWord::NothingToDo => "対応は不要です",
        FoundWord::SeenTitle => "この画面が出たとき",
        FoundWord::NothingToDoIf => "対応が不要な場合",
        FoundWord::CausesTitle => "考えられる原因",
        FoundWord::AlikeTitle => "似た画面",
        FoundWord::UserManual => "利用者マニュアル",
    }
}

pub fn say_later(word: LaterWord) -> &'static str {
    match word {
        LaterWord::SharePhone => "電話では、この結果コードを読み上げます。",
        LaterWord::ShareOpen => "内容を見てから送る",
        LaterWord::ShareWords => "送信する文面",
        LaterWord::ShareNow => "この内容を送る",
        LaterWord::CopyWords => "文面をコピー",
        LaterWord::CopyLink => "リンクをコピー",
        LaterWord::ShowQr => "QR コードを表示",
        LaterWord::HideQr => "QR コードを閉じる",
        LaterWord::ReportQrAlt => "結果の QR コード",
        LaterWord::RecordTitle => "リンク・QR コード・ファイルに含まれる内容",
        LaterWord::RecordNote => {
            "機種とブラウザの名前、調べた結果が含まれます。お名前やパスキーの情報は含まれません。ご自身で送らない限り、この端末の外には出ません。"
        }
        LaterWord::Copy => "内容をコピー",
        LaterWord::SaveFile => "ファイルに保存",
        LaterWord::ReportLink => "この結果を開くリンク",
        LaterWord::Copied => "コピーしました",
        LaterWord::CopyFailed => "コピーできませんでした。文面を長押ししてコピーします。",
        LaterWord::HandedToSheet => "送信先のアプリを開きました",
        LaterWord::Saved => "ダウンロードを開始しました",
        LaterWord::NotHanded => "送信・保存できませんでした。文面をコピーして送ってください。",
        LaterWord::WordsWhen => "日時：",
        LaterWord::WordsDevice => "端末：",
        LaterWord::WordsResult => "結果：",
        LaterWord::WordsFound => "該当する項目：",
        LaterWord::WordsTrial => "試しの登録：",
        LaterWord::WordsCode => "結果コード：",
        LaterWord::WordsLink => "詳しい結果：",
        LaterWord::CheckThisDevice => "この端末を調べる",
        LaterWord::SendTitle => "チェック用リンクを送る",
        LaterWord::SenderLabel => "送る窓口の名前（書くと、届いた人が安心です）",
        LaterWord::CaseLabel => "お問い合わせ番号（任意）",
        LaterWord::CaseNumber => "お問い合わせ番号：",
        LaterWord::SeenLabel => "表示された画面（任意）",
        LaterWord::NoScreen => "選ばない",
        LaterWord::ChannelLabel => "送り方",
        LaterWord::ByMail => "メール",
        LaterWord::BySms => "SMS",
        LaterWord::ByLine => "LINE",
        LaterWord::LangLabel => "言語",
        LaterWord::MessageTitle => "文面を見る",
        LaterWord::CopyMessage => "文面をコピー",
        LaterWord::PrintPoster => "A4 で印刷",
        LaterWord::SendQrAlt => "チェック用リンクの QR コード",
        LaterWord::LeavesLine => "LINE で送っても、LINE の外のブラウザで開くリンクになっています。",
        LaterWord::SendLink => "チェック用リンク",
        LaterWord::SaveSvg => "SVG で保存",
        LaterWord::SavePng => "PNG で保存",
        LaterWord::MailGreeting => "お問い合わせいただき、ありがとうございます。",
        LaterWord::MailAsk => {
            "「{}」のログインに使うスマートフォンで、次のリンクを開いてください。使えるかどうかを、数秒で調べます。"
        }
        LaterWord::MailSteps => {
            "1. リンクを開くと、自動で調べ始めます。\n2. 「試しに登録してみる」が出たら押して、画面の案内に沿って進めます。\n3. 終わったら「サポートに伝える」から結果をお送りください。電話では、12文字の結果コードを読み上げてください。"
        }
        LaterWord::MailPrivacy => "調べた結果は、ご自身で送らない限り、端末の外には出ません。",
        LaterWord::SentBy => "差出人：",
        LaterWord::AsksNothing => "{}を、このページでお聞きすることはありません。",
        LaterWord::SentTitle => "【{}】スマートフォン動作チェックのご案内",
        LaterWord::ShortAsk => {
            "ログインに使うスマートフォンで、次のリンクを開いてください。使えるかどうかを調べます。"
        }
        LaterWord::ShortEnd => "終わったら「サポートに伝える」から結果をお送りください。",
        LaterWord::PosterFor => {
            "「{}」のログインに使うスマートフォンの準備ができているかを、数秒で調べます。"
        }
        LaterWord::PosterScan => "カメラで QR コードを読み取ります。",
        LaterWord::PosterTry => "自動のチェックが終わったら、「試しに登録してみる」を押します。",
        LaterWord::PosterTell => {
            "うまくいかないときは、表示された12文字の結果コードを窓口に伝えます。"
        }
        LaterWord::ReadTitle => "結果を読む",
        LaterWord::ReadLabel => {
            "届いたメッセージやリンクを貼り付けるか、読み上げられた結果コードを入力します。"
        }
        LaterWord::CodeGoesOn => "あと {} 文字です。",
        LaterWord::CodeTooLong => "結果コードは12文字です。文字数が多すぎます。",
        LaterWord::CodeCharacter => "「{}」は結果コードに使われない文字です。",
        LaterWord::CodeGroup => {
            "{place}つ目のまとまり「{heard}」を聞き直してください。「{meant}」かもしれません。"
        }
        LaterWord::CodeSeveral => "結果コードが違うようです。はじめから聞き直してください。",
        LaterWord::ResultNewer => {
            "新しいバージョンのページで作られた結果です。このページを読み込み直してから、もう一度開いてください。"
        }
        LaterWord::LinkTooLong => "長すぎて、結果のリンクとして読めません。",
        LaterWord::LinkDamaged => {
            "リンクの一部が欠けているか、変わっています。リンク全体をもう一度送ってもらってください。"
        }
        LaterWord::DeskEmpty => "結果はここに表示されます。",
        LaterWord::GuideTitle => "案内すること",
        LaterWord::NothingFound => "該当する項目はありません。",
        LaterWord::SeenFactsTitle => "端末の状態",
        LaterWord::ElapsedLine => "かかった時間",
        LaterWord::SheetLine => "認証画面",
        LaterWord::SheetYes => "出た",
        LaterWord::SheetNo => "出ていない",
        LaterWord::SentDetails => "端末が申告した機種名など",
        LaterWord::RulesVersion => "案内データ",
        LaterWord::BySpokenCode => "結果コードから",
        LaterWord::CodeCarries => {
            "結果コードで分かるのは、OS とブラウザの種類、各項目の良し悪し、試しの結果、最初の案内までです。"
        }
        LaterWord::CodeOfOtherRules => {
            "この結果コードは、別のサービスか、別のバージョンの案内データで作られています。該当する項目は、ここでは分かりません。結果のリンクを送ってもらってください。"
        }
        LaterWord::OtherRules => {
            "端末には「{shown}」と出ていました（案内データ {then}）。ここには、案内データ {now} による案内を表示しています。"
        }
        LaterWord::CompareTitle => "同じお問い合わせ番号の結果を比べる",
        LaterWord::FoundLine => "該当する項目",
        LaterWord::Changed => "変化",
        LaterWord::SheetsTitle => "どの画面が出ましたか",
        LaterWord::SheetsNote => "近いものを選ぶと、対処方法を表示します。",
        LaterWord::SheetsNone => "この中にはない",
        LaterWord::NetworkNote => {
            "ボタンを押したときだけ、上のサイトにアクセスします。調べた結果は送りません。ふつうのページを開くときと同じく、IP アドレスとブラウザの種類は相手に伝わります。"
        }
        LaterWord::NetworkStart => "接続できるか調べる",
        LaterWord::NetworkAgain => "接続をもう一度調べる",
        LaterWord::ReachedMeans => {
            "応答があったことだけが分かります。接続が拒否されていても「応答あり」になります。次の画面が出たときは、ここから案内を開けます。"
        }
        LaterWord::NotReachedMeans => {
            "応答がない理由までは分かりません。広告ブロックやフィルタリングのほか、通信環境や、サービスの一時的な停止でも応答がありません。"
        }
        LaterWord::NoAnswerMeans => {
            "8秒待ちましたが、応答がありませんでした。通信環境のよい場所で、もう一度お試しください。"
        }
        LaterWord::StoppedByPolicyMeans => {
            "このページ自身の設定（Content-Security-Policy）が、アクセスを止めました。この端末や回線の問題ではありません。"
        }
        LaterWord::OfflineMeans => {
            "インターネットに接続されていません。接続してから、もう一度お試しください。"
        }
        LaterWord::AddressWithoutResult => {
            "このアドレスに結果は含まれていません。「サポートに伝える」から、結果をもう一度送ってもらってください。"
        }
        LaterWord::NothingToRead => {
            "結果のリンクも結果コードも見つかりません。届いたメッセージ全体を貼り付けてください。"
        }
        LaterWord::StatusReady => "使えます",
        LaterWord::StatusNoObstacle => "試しの登録がまだ",
        LaterWord::StatusFixNeeded => "設定の変更が必要",
        LaterWord::StatusNotHeard => "結果待ち",
        LaterWord::OnlyLabel => "判定で絞り込む",
        LaterWord::OnlyAll => "すべて {}",
        LaterWord::ColumnName => "名前",
        LaterWord::ColumnMessage => "文面",
        LaterWord::FilesLabel => {
            "保存した一覧（CSV）やメール（.eml、.txt）を開く。この欄にドロップもできます。"
        }
        LaterWord::FilesRows => "一覧から {} 件を読み込みました。",
        LaterWord::FilesUnread => "結果が見つからないファイル：{}",
        LaterWord::PeopleTitle => "複数の方に送る",
        LaterWord::PeopleNote => {
            "1人に1つ、お問い合わせ番号を割り当てます。リンクに入るのは番号だけです。名前は、この画面の外には送られません。"
        }
        LaterWord::PeopleLabel => {
            "名前または職員番号（1行に1人。表計算ソフトからも貼り付けられます）"
        }
        LaterWord::PeopleAdd => "番号を割り当てる",
        LaterWord::PeopleAdded => "{} 人に番号を割り当てました。",
        LaterWord::PeopleNone => "新しい名前がありません。",
        LaterWord::PeopleList => "番号を割り当てた方",
        LaterWord::CopyMessageFor => "{} の文面をコピー",
        LaterWord::PeoplePrint => "{} 人分の案内を A4 で印刷",
        LaterWord::PeopleSave => "番号・リンク・文面を CSV で保存",
        LaterWord::StatusUnsupported => "使えません",
        LaterWord::SecondTitle => "もう1回だけ、別の方法で試す",
        LaterWord::SecondDiscoverable => {
            "パスキーの種類を変えて登録します。これで登録できれば、保存先のアプリが原因です。同じように終わるときは、スマートフォンかブラウザが原因です。"
        }
        LaterWord::SecondAnyAttachment => {
            "保存先を限定せずに登録します。これで登録できれば、この端末の保存先が原因です。同じように終わるときは、端末かブラウザが原因です。"
        }
        LaterWord::SecondStart => "別の方法で試す",
        LaterWord::SecondPassed => "別の方法では登録できました。",
        LaterWord::SecondFailed => "別の方法でも登録できませんでした。",
        LaterWord::CopyRequest => "依頼の文面をコピー",
        LaterWord::ContactHours => "受付時間：",
        LaterWord::ContactReady => "用意するもの：",
        LaterWord::ResultsRead => "結果を {} 件読み取りました。",
        LaterWord::UnreadParts => "読み取れないものが {} 件あります。",
        LaterWord::StaleNote => "表示中の結果は、この欄に前に入力した内容のものです。",
        LaterWord::ResultsTitle => "読み取った結果の一覧",
        LaterWord::SaveTable => "一覧を CSV で保存",
        LaterWord::NoNumber => "番号なし",
        LaterWord::ColumnVerdict => "判定",
        LaterWord::ColumnNumber => "お問い合わせ番号",
        LaterWord::ColumnPhone => "機種",
        LaterWord::ColumnSystem => "OS とブラウザ",
        LaterWord::ColumnTime => "日時",
        LaterWord::ColumnCode => "結果コード",
        LaterWord::RequestNetworkTitle => "【{}】通信の許可のお願い",
        LaterWord::RequestNetworkAsk => {
            "職員のスマートフォンや端末で「{}」にログインするために、次の通信先への接続が必要です。施設の回線から接続できるように、設定をご確認ください。"
        }
        LaterWord::RequestHosts => "通信先（HTTPS）：",
        LaterWord::RequestHost => "・{}（TCP {port}）：",
        LaterWord::RequestReached => "「応答あり」でも、接続が拒否されていることがあります。",
        LaterWord::RequestAllow => {
            "お願いしたいこと：\n1. 上の通信先への HTTPS 通信を許可してください。\n2. フィルタリングや広告ブロックの対象から、上の通信先を外してください。\n3. プロキシサーバや SSL（TLS）の検査を使っている場合は、上の通信先を対象から外すか、SSL クライアント認証を中継できるようにしてください。\n"
        }
        LaterWord::RequestAuthorityTitle => "【{}】お問い合わせ",
        LaterWord::RequestAuthorityAsk => {
            "「{}」にログインできないため、次のとおりお問い合わせします。登録の状況と、必要な手続きをお知らせください。"
        }
        LaterWord::RequestId => "本人 ID（医籍登録番号、薬剤師登録番号など）：",
        LaterWord::RequestName => "お名前：",
        LaterWord::RequestReply => "ご連絡先：",
        LaterWord::RequestMessage => "画面のメッセージ：",
    }
}
